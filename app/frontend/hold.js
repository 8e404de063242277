// While two talk, the line of each theme says where both stand, and the rail what is done. The house writes the same
// when the page loads; this keeps it true between.
const form = document.querySelector('form#talk');

function mean(marks) {
  const level = marks.reduce((sum, mark) => sum + Number(mark.value), 0) / marks.length;
  const decimals = Number.isInteger(level) ? 0 : 1;
  return level.toLocaleString(document.documentElement.lang, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

function line(theme) {
  const asked = [...theme.querySelectorAll('.talk-asked')].map((one) => [...one.querySelectorAll('.measure-rater')]
    .map((rater) => rater.querySelector('input:checked')));
  theme.querySelectorAll('[data-stand]').forEach((stand, at) => {
    const marks = asked.map((raters) => raters[at]).filter(Boolean);
    stand.textContent = marks.length > 0 ? mean(marks) : stand.dataset.stand;
  });
  const both = asked.filter((raters) => raters.every(Boolean));
  theme.querySelector('[data-differ]').hidden = !both.some((raters) => new Set(raters.map((mark) => mark.value)).size > 1);
  theme.querySelector('[data-as-last]').hidden = both.length < asked.length
    || !both.flat().every((mark) => mark.closest('.measure-cell').classList.contains('was'));
}

function written(name) {
  return (form.elements[name]?.value ?? '').trim() !== '';
}

function tell() {
  form.querySelectorAll('.talk-theme').forEach(line);
  form.querySelectorAll('[data-needs]').forEach((part) => {
    const done = part.dataset.needs.split('|').some((way) => way.split(' ').every(written));
    part.classList.toggle('talk-done', done);
  });
}

form?.addEventListener('input', tell);
form?.addEventListener('change', tell);

// Everything works without this file; it only makes pages smoother.
import 'htmx.org/dist/htmx.esm.js';
import './autosave.js';
import './hold.js';

// After a refused form the summary is what the reader needs first.
document.querySelector('.error-summary')?.focus();

// A filter acts as soon as it is chosen; the button stays for those without JavaScript.
document.addEventListener('change', (event) => {
  if (event.target.matches('select[data-submit]')) event.target.form.requestSubmit();
});

// What is being written is not lost by a slip of the hand.
let unsaved = false;
document.addEventListener('input', (event) => {
  if (event.target.closest('form[method=post]:not([data-autosave])')) unsaved = true;
});
document.addEventListener('submit', () => { unsaved = false; });
window.addEventListener('beforeunload', (event) => { if (unsaved) event.preventDefault(); });

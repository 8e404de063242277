// Saves a form while somebody writes in it, and keeps what is written on this device until the house has it.
// The form works without this script: its button saves everything too.
const PREFIX = 'roret.draft ';
const SIGNED_OUT = 'roret.signed-out';
const OLDEST = 12 * 60 * 60 * 1000;
const PAUSE = 1000;
const AGAIN = 3000;
const NO_ANSWER = 10_000;
// Too long, refused, or not there: the same answer would come for good.
const GIVE_UP = [403, 404, 422];

// A device can refuse to remember anything, or be full. Then what is written is kept by the house alone.
function device(use, otherwise) {
  try {
    return use(localStorage);
  } catch {
    return otherwise;
  }
}

function drafts() {
  return device((kept) => Object.keys(kept)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => ({ key, ...JSON.parse(kept.getItem(key)) })), []);
}

function forget(which) {
  drafts().filter(which).forEach((draft) => device((kept) => kept.removeItem(draft.key)));
}

// Drafts belong to the one who wrote them: none outlives twelve hours, the writer's signing out, nor another's signing
// in. On a page where nobody is signed in they stay: the writer may be about to sign in again.
const user = document.body.dataset.user;
const watched = [];
let signedOut = false;
forget((draft) => Date.now() - draft.at > OLDEST || (user && draft.user !== user));
document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (!form.matches('form[action="/access/sign-out"]')) return;
  if (watched.length > 0 || drafts().length > 0) {
    event.preventDefault();
    const saved = await Promise.all(watched.map((finish) => finish()));
    if ((saved.includes(false) || drafts().length > 0) && !window.confirm(form.dataset.unsaved)) return;
  }
  signedOut = true;
  forget(() => true);
  device((kept) => kept.setItem(SIGNED_OUT, Date.now()));
  if (event.defaultPrevented) form.submit();
});
window.addEventListener('storage', (event) => { if (event.key === SIGNED_OUT) signedOut = true; });

function watch(form) {
  const { autosave: address, writer, offline, signIn } = form.dataset;
  const tab = form.elements.tab.value;
  const status = form.querySelector('[role=status]');
  const changed = new Set();
  let waiting = 0;
  let saving = false;

  const value = (name) => {
    const field = form.elements[name];
    return field.type === 'checkbox' ? (field.checked ? field.value : '') : field.value;
  };
  const put = (name, words) => {
    const field = form.elements[name];
    if (field.type === 'checkbox') field.checked = words !== '';
    else field.value = words;
  };
  const base = (name) => form.elements[`${name}.base`];
  const key = (name, page) => `${PREFIX}${writer} ${address} ${name} ${page}`;

  function say(words, link) {
    if (status.dataset.said === words) return;
    status.dataset.said = words;
    status.textContent = words;
    if (link) {
      const a = document.createElement('a');
      a.href = location.pathname;
      a.textContent = link;
      status.append(' ', a);
    }
  }

  function keep(name) {
    if (signedOut) return;
    changed.add(name);
    const draft = { user: writer, address, field: name, tab, base: base(name).value, words: value(name), at: Date.now() };
    device((kept) => kept.setItem(key(name, tab), JSON.stringify(draft)));
  }

  // One that the house has is no longer needed here, unless its writer has gone on meanwhile.
  function kept(name, words) {
    if (value(name) === words) {
      changed.delete(name);
      device((kept) => kept.removeItem(key(name, tab)));
    }
  }

  async function send(page, sent, more) {
    const body = new URLSearchParams({ _csrf: form.elements._csrf.value, tab: page });
    sent.forEach(([name, words, revision]) => {
      body.append(name, words);
      body.append(`${name}.base`, revision);
    });
    const answer = await fetch(address, { method: 'POST', body, redirect: 'manual', signal: AbortSignal.timeout(NO_ANSWER), ...more });
    const json = answer.headers.get('Content-Type')?.startsWith('application/json');
    return { status: answer.status, ...(json ? await answer.json() : { said: null }) };
  }

  function told(answer) {
    if (answer.said) say(answer.said, answer.aside ? form.dataset.both : null);
    else if (answer.status >= 500) say(offline);
    else say(signIn, form.dataset.signInLink);
  }

  async function save(more) {
    clearTimeout(waiting);
    if (saving || changed.size === 0) return changed.size === 0;
    saving = true;
    const sent = [...changed].map((name) => [name, value(name), base(name).value]);
    let again = AGAIN;
    try {
      const answer = await send(tab, sent, more);
      told(answer);
      if (answer.saved) {
        answer.saved.forEach((one) => { base(one.field).value = one.revision; });
        sent.forEach(([name, words]) => kept(name, words));
        again = PAUSE;
      } else if (GIVE_UP.includes(answer.status)) {
        again = 0;
      }
    } catch {
      say(offline);
    } finally {
      saving = false;
    }
    if (changed.size > 0 && again > 0) waiting = setTimeout(save, again);
    return changed.size === 0;
  }

  async function finish() {
    while (saving) await new Promise((done) => { setTimeout(done, 50); });
    return save();
  }

  // What an earlier page on this device never got through with: the house has it now, or sets it aside. A page without
  // the fields shows it when it is loaded again.
  async function recover() {
    const elsewhere = 'recover' in form.dataset;
    let sent = false;
    for (const draft of drafts().filter((one) => one.user === writer && one.address === address && one.tab !== tab)) {
      if ((!form.elements[draft.field] && !elsewhere) || changed.has(draft.field)) continue;
      try {
        const answer = await send(draft.tab, [[draft.field, draft.words, draft.base]]);
        if (!answer.saved) return told(answer);
        if (form.elements[draft.field] && !answer.aside && !changed.has(draft.field)) {
          put(draft.field, draft.words);
          base(draft.field).value = answer.saved[0].revision;
          form.dispatchEvent(new Event('change'));
        }
        device((kept) => kept.removeItem(draft.key));
        sent = true;
        told(answer);
      } catch {
        return say(offline);
      }
    }
    if (sent && elsewhere) location.reload();
  }

  form.addEventListener('input', (event) => {
    const { name } = event.target;
    if (!name || !form.elements[`${name}.base`]) return;
    keep(name);
    clearTimeout(waiting);
    waiting = setTimeout(save, PAUSE);
  });

  // A button first makes sure that the house has everything: whoever has no connection stays on the page. Enter only
  // saves.
  form.addEventListener('submit', async (event) => {
    const button = event.submitter;
    const stay = button?.name === 'stay';
    if (changed.size === 0 && !stay) return;
    event.preventDefault();
    const saved = await finish();
    if (!saved) status.scrollIntoView({ block: 'center' });
    else if (!stay) form.requestSubmit(button);
  });

  window.addEventListener('online', () => save());
  window.addEventListener('pagehide', () => save({ keepalive: true }));
  document.addEventListener('visibilitychange', () => save({ keepalive: true }));
  watched.push(finish);
  recover();
}

document.querySelectorAll('form[data-autosave]').forEach(watch);

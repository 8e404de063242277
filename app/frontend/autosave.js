// Saves a form while somebody writes in it, and keeps what is written on this device until the house has it.
// The form works without this script: its button saves everything too.
const PREFIX = 'roret.draft ';
const SIGNED_OUT = 'roret.signed-out';
const OLDEST = 12 * 60 * 60 * 1000;
const PAUSE = 1000;
const AGAIN = 3000;
const NO_ANSWER = 10_000;

function drafts() {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => ({ key, ...JSON.parse(localStorage.getItem(key)) }));
}

function forget(which) {
  drafts().filter(which).forEach((draft) => localStorage.removeItem(draft.key));
}

// Drafts belong to the one who wrote them: none outlives twelve hours, nor the writer's signing out.
let signedOut = false;
forget((draft) => Date.now() - draft.at > OLDEST);
document.addEventListener('submit', (event) => {
  if (event.target.matches('form[action="/access/sign-out"]')) {
    signedOut = true;
    forget(() => true);
    localStorage.setItem(SIGNED_OUT, Date.now());
  }
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
    localStorage.setItem(key(name, tab), JSON.stringify(draft));
  }

  // One that the house has is no longer needed here, unless its writer has gone on meanwhile.
  function kept(name, words) {
    if (value(name) === words) {
      changed.delete(name);
      localStorage.removeItem(key(name, tab));
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
      } else if (answer.status === 422) {
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

  // What an earlier page on this device never got through with: the house has it now, or sets it aside.
  async function recover() {
    for (const draft of drafts().filter((one) => one.user === writer && one.address === address && one.tab !== tab)) {
      if (!form.elements[draft.field] || changed.has(draft.field)) continue;
      try {
        const answer = await send(draft.tab, [[draft.field, draft.words, draft.base]]);
        if (!answer.saved) return told(answer);
        if (!answer.aside && !changed.has(draft.field)) {
          put(draft.field, draft.words);
          base(draft.field).value = answer.saved[0].revision;
        }
        localStorage.removeItem(draft.key);
        told(answer);
      } catch {
        return say(offline);
      }
    }
  }

  form.addEventListener('input', (event) => {
    const { name } = event.target;
    if (!name || !form.elements[`${name}.base`]) return;
    keep(name);
    clearTimeout(waiting);
    waiting = setTimeout(save, PAUSE);
  });

  // A button first makes sure that the house has everything: whoever has no connection stays on the page.
  form.addEventListener('submit', async (event) => {
    if (changed.size === 0) return;
    event.preventDefault();
    const button = event.submitter;
    while (saving) await new Promise((done) => { setTimeout(done, 50); });
    if (await save()) form.requestSubmit(button);
    else status.scrollIntoView({ block: 'center' });
  });

  window.addEventListener('online', () => save());
  window.addEventListener('pagehide', () => save({ keepalive: true }));
  document.addEventListener('visibilitychange', () => save({ keepalive: true }));
  forget((draft) => draft.user !== writer);
  recover();
}

document.querySelectorAll('form[data-autosave]').forEach(watch);

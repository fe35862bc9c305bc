/** Shows the document of the tenant whose key is typed in. The key goes into one request's header and nowhere else. */
export const SCRIPT = `addEventListener('submit', async event => {
  const form = event.target;
  if (form.id !== 'tenant') return;
  event.preventDefault();
  const message = form.querySelector('output');
  message.textContent = '';
  const key = form.elements.key.value.trim();
  const query = new URLSearchParams({ lang: document.documentElement.lang });
  if (form.elements.asOf.value) query.set('asOf', form.elements.asOf.value);
  const response = await fetch('/docs?' + query, {
    headers: { authorization: 'Bearer ' + key, 'accept-language': document.documentElement.lang },
  });
  if (!response.ok) {
    const problem = await response.json();
    message.textContent = problem.title;
    return;
  }
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  document.querySelector('nav').replaceWith(page.querySelector('nav'));
  document.querySelector('#document').replaceWith(page.querySelector('#document'));
});
`;

/** Style and script of the caseload page: no network, no library, everything in the one file. */

export const PAGE_STYLE = `
:root { color-scheme: light dark; }
body { font: 16px/1.45 system-ui, sans-serif; margin: 1.5rem auto; padding: 0 1rem; max-width: 78rem; }
h1 { font-size: 1.5rem; margin: 0 0 .5rem; }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
p { margin: .25rem 0; max-width: 60rem; }
.strong { font-weight: 600; border-left: .3rem solid; padding-left: .6rem; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; padding: .25rem 0; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid #8888; }
th { white-space: nowrap; }
td.number { text-align: right; padding-right: 1.5rem; font-variant-numeric: tabular-nums; }
th button { font: inherit; font-weight: 600; color: inherit; background: none; border: 0; border-bottom: 2px dotted; padding: .2rem 0; cursor: pointer; }
th button::after { content: " \\2195"; }
th[aria-sort="ascending"] button::after { content: " \\2191"; }
th[aria-sort="descending"] button::after { content: " \\2193"; }
:focus-visible { outline: 3px solid #1a6fd6; outline-offset: 2px; }
form { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; margin: .75rem 0; }
label { display: flex; gap: .4rem; align-items: baseline; }
input, select { font: inherit; padding: .2rem .4rem; }
[hidden] { display: none; }
@media print {
  @page { size: A4 landscape; margin: 12mm; }
  :root { color-scheme: light; }
  body { font-size: 9pt; margin: 0; padding: 0; max-width: none; }
  form, th button::after { display: none; }
  th button { border: 0; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  h2 { break-after: avoid; }
}
`

/**
 * Sorts by the three columns that have a button and filters by case, state and deadline. There is no sorting by state: it
 * would put those without a path found in a row.
 */
export const PAGE_SCRIPT = `
'use strict'
{
  const body = document.querySelector('#work tbody')
  const rows = [...body.rows]
  const value = (row, key) => key === 'persons' ? Number(row.dataset.persons) : row.dataset[key]
  for (const button of document.querySelectorAll('#work th button')) {
    button.addEventListener('click', () => {
      const head = button.closest('th')
      const down = head.getAttribute('aria-sort') === 'ascending'
      for (const other of document.querySelectorAll('#work th[aria-sort]')) other.setAttribute('aria-sort', 'none')
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending')
      const key = button.dataset.key
      const sign = down ? -1 : 1
      const order = (a, b) => (value(a, key) < value(b, key) ? -1 : value(a, key) > value(b, key) ? 1 : 0)
      body.append(...rows.sort((a, b) => sign * order(a, b) || Number(a.dataset.place) - Number(b.dataset.place)))
    })
  }
  const form = document.querySelector('form')
  const count = document.querySelector('#count')
  const filter = () => {
    const { search, state, until } = form.elements
    const wanted = search.value.trim().toLowerCase()
    let shown = 0
    for (const row of rows) {
      const fits = row.dataset.case.toLowerCase().includes(wanted) &&
        (state.value === '' || row.dataset.state === state.value) &&
        (until.value === '' || row.dataset.deadline <= until.value)
      row.hidden = !fits
      if (fits) shown += 1
    }
    count.textContent = String(shown)
  }
  form.addEventListener('input', filter)
  form.addEventListener('submit', (event) => event.preventDefault())
  form.hidden = false
  filter()
}
`

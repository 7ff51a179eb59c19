/** Everybody who can move something or answer a question. */
export const ACTORS = [
  'abh',
  'sozialamt',
  'schule',
  'jugendamt',
  'kita',
  'agentur',
  'jobcenter',
  'bamf',
  'kammer',
  'arbeitgeber',
  'sprachkurs',
  'beratung',
  'ehrenamt',
  'familie',
] as const

import { TEMPLATE_ROWS } from './template-rows.ts'

export interface TemplateOptions {
  /** The reference of the case; `MS-001` if missing. Taken as text, whatever it holds. */
  readonly case?: string
}

const SCHEMA = './bleibeweg-profile.schema.json'
const HEAD = {
  de: [
    'Eine Familie. Was fehlt, gilt als unbekannt, nie als nein; eine leere Liste [] oder none heißt: bekannt, nichts.',
    'Namen braucht es nicht. Zeilen, die mit #schlüssel: beginnen, sind Beispiele: das # löschen und anpassen.',
    'Daten: 2009-05-14, oder 2009-05 und 2009, wo Tag oder Monat unbekannt sind. Ja und Nein: true und false.',
  ],
  en: [
    'One family. What is missing counts as unknown, never as no; an empty list [] or none means: known, nothing.',
    'Names are not needed. Lines that begin with #key: are examples: delete the # and adapt them.',
    'Dates: 2009-05-14, or 2009-05 and 2009 where day or month are not known. Yes and no: true and false.',
  ],
} as const

/**
 * The commented empty profile: valid as it stands, every optional field commented out with an explanation and an example
 * of its own. Comments with a space behind `#` are text, those without are YAML to be switched on.
 */
export function template(lang: 'de' | 'en', options: TemplateOptions = {}): string {
  const lines = [`# yaml-language-server: $schema=${SCHEMA}`, ...HEAD[lang].map((line) => `# ${line}`)]
  for (const { yaml, de, en, required } of TEMPLATE_ROWS) {
    const indent = yaml.length - yaml.trimStart().length
    const text = lang === 'de' ? de : en
    if (text) lines.push(`${' '.repeat(indent)}# ${text}`)
    const line = yaml.trimStart().replace('MS-001', () => JSON.stringify(options.case ?? 'MS-001'))
    lines.push(`${' '.repeat(indent)}${required ? '' : '#'}${line}`)
  }
  return `${lines.join('\n')}\n`
}

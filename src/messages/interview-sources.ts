/** Who can answer about which field, and what proves it. */
import type { Actor, Sensitivity } from '../facts/fact.ts'

/** Who can answer, what proves it (ids of the evidence catalogue), and how careful to be. */
export interface Source {
  readonly asks: readonly Actor[]
  readonly proof: readonly string[]
  readonly sensitivity: Sensitivity
}

const from = (asks: string, proof: string, sensitivity: Sensitivity = 'ordinary'): Source => ({
  asks: asks.split(' ').flatMap((id) => ACTORS.find((a) => a === id) ?? []),
  proof: proof === '' ? [] : proof.split(' '),
  sensitivity,
})

const ACTORS: readonly Actor[] = [
  'familie',
  'abh',
  'beratung',
  'schule',
  'arbeitgeber',
  'sozialamt',
  'jobcenter',
  'bamf',
  'kammer',
  'sprachkurs',
  'jugendamt',
]

/** By the field of a person, or of the family. */
const SOURCES: Readonly<Record<string, Source>> = {
  relations: from('familie jugendamt', 'heiratsurkunde geburtsurkunde sorgerechtsnachweis', 'family'),
  'relations.custody': from('familie jugendamt', 'sorgerechtsnachweis', 'family'),
  'relations.family_life': from('familie jugendamt', 'meldebescheinigung', 'family'),
  household: from('familie sozialamt', 'mietvertrag meldebescheinigung', 'family'),
  born: from('familie abh', 'pass geburtsurkunde'),
  nationality: from('familie abh', 'pass registerauszug'),
  entered: from('familie abh', 'registerauszug'),
  born_in_germany: from('familie', 'geburtsurkunde'),
  marital_status: from('familie', 'heiratsurkunde', 'family'),
  stay: from('familie abh', 'duldungspapiere aufenthaltstitel registerauszug'),
  absences: from('familie', 'pass'),
  asylum: from('familie bamf abh', 'bamf-bescheid'),
  identity: from('abh familie', 'identitaetsnachweise botschaftsnachweis'),
  passport: from('familie abh', 'pass'),
  schooling: from('familie schule', 'schulbescheinigung zeugnisse'),
  qualifications: from('familie', 'abschlusszeugnis pruefungszeugnis'),
  training: from('familie arbeitgeber kammer', 'ausbildungsvertrag'),
  work: from('familie arbeitgeber', 'arbeitsvertrag lohnabrechnungen'),
  offers: from('familie arbeitgeber', 'arbeitsvertrag'),
  work_permission: from('familie abh', 'beschaeftigungserlaubnis duldungspapiere'),
  other_income: from('familie', 'kindergeldbescheid leistungsbescheid'),
  benefits: from('familie sozialamt jobcenter', 'leistungsbescheid'),
  german: from('familie sprachkurs', 'sprachzertifikat gespraechsvermerk'),
  integration_course: from('familie sprachkurs bamf', 'kurszertifikat'),
  'civic.democratic_order': from('abh familie', 'erklaerung-fdgo'),
  'civic.life_in_germany': from('familie bamf', 'test-leben-in-deutschland'),
  offences: from('familie beratung abh', 'registerauszug-bzr urteil', 'offence'),
  proceedings: from('familie beratung abh', 'auskunft-staatsanwaltschaft', 'offence'),
  conduct: from('abh beratung', 'auskunft-abh'),
  orders: from('abh', 'verfuegung'),
  removal_measures: from('abh', 'auskunft-abh'),
  health: from('familie beratung', 'attest', 'health'),
  health_insurance: from('familie', 'krankenversicherung'),
  care: from('familie', 'pflegegradbescheid', 'health'),
  pension: from('familie', 'rentenversicherungsverlauf'),
  applications: from('familie abh', 'antragseingang'),
}

/** Who can answer about a place; the family itself where nothing else is said. */
export function sourceOf(pattern: string): Source {
  const [, one = '', two = ''] = /^(?:members\.\*\.)?(\w+)(?:\[\])?(?:\.(\w+))?/.exec(pattern) ?? []
  return SOURCES[`${one}.${two}`] ?? SOURCES[one] ?? from('familie', '')
}

/** The closed lists of profile format 1: the words a file may use. Terms of art stay German. */

export const STATUSES = [
  'duldung',
  'duldung-60b',
  'duldung-60a-2b',
  'ausbildungsduldung-60c',
  'beschaeftigungsduldung-60d',
  'gestattung',
  'fiktion-81-3',
  'fiktion-81-4',
  'ae-25a-1',
  'ae-25a-2',
  'ae-25b-1',
  'ae-25b-4',
  'ae-104c',
  'ae-16g',
  'ae-19d',
  'ae-25-5',
  'ae-other',
  'ne',
  'visa',
  'gbb',
  'none',
] as const
export type Status = (typeof STATUSES)[number]

export const LEVELS = ['none', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const
export const MARITAL_STATUS = ['single', 'married', 'partnership', 'separated', 'divorced', 'widowed'] as const
export const SCHOOLS = [
  'grundschule',
  'hauptschule',
  'realschule',
  'sekundarschule',
  'gesamtschule',
  'gymnasium',
  'foerderschule',
  'berufskolleg',
  'berufsschule',
  'vorbereitung',
  'abendschule',
  'other',
] as const
export const ATTENDANCE = ['refused', 'irregular', 'regular'] as const
export const QUALIFICATIONS = ['school', 'vocational', 'university'] as const
export const TRAININGS = ['qualified', 'assistant', 'preparation', 'entry-qualification', 'study'] as const
export const HOT_WATER = ['central', 'decentral'] as const
export const BENEFITS = ['asylblg', 'sgb2', 'sgb12', 'wohngeld', 'bafoeg', 'bab', 'kinderzuschlag'] as const
export const OTHER_INCOME = [
  'kindergeld',
  'elterngeld',
  'unterhaltsvorschuss',
  'maintenance',
  'pension',
  'alg1',
  'other',
] as const
export const IDENTITY_PROOFS = ['passport', 'id-card', 'birth-record', 'other-document', 'sworn-statement'] as const
export const IDENTITY_STEPS = [
  'embassy-visit',
  'application',
  'relatives',
  'lawyer',
  'return-request',
  'other',
] as const
export const REMOVAL_MEASURES = [
  'medical-examination',
  'return-funding',
  'removal-booked',
  'comparable-preparation',
  'dublin-procedure',
] as const
export const ASYLUM_KINDS = ['first', 'follow-up'] as const
export const ASYLUM_DECISIONS = ['pending', 'rejected', 'inadmissible', 'withdrawn', 'granted'] as const
export const ASYLUM_GROUNDS = ['simple', 'manifestly-unfounded'] as const
export const OFFENCE_LAWS = ['general', 'residence-or-asylum'] as const
export const PREVENTS_REMOVAL = ['none', 'own-deception', 'no-cooperation'] as const
export const DECEIVERS = ['self', 'representative'] as const
export const ORDERS = ['entry-ban', 'expulsion', 'removal-58a'] as const
export const CUSTODY = ['joint', 'sole', 'none'] as const

/** The words of `rules show` for a layer, German and English. */
import type { Lang } from './language.ts'

type Pair = readonly [string, string]

export interface LayerTexts {
  readonly layer: string
  readonly pair: Pair
  readonly kind: string
  readonly kinds: Readonly<Record<'federal' | 'land' | 'municipality', string>>
  readonly appliesTo: string
  readonly source: string
  readonly readings: string
  readonly readingColumns: readonly [string, string, string]
  readonly none: string
  readonly contacts: string
  readonly contactColumns: Pair
  readonly leadTimes: string
  readonly leadTimeColumns: Pair
  readonly notes: string
}

const de: LayerTexts = {
  layer: 'SCHICHT',
  pair: ['Angabe', 'Wert'],
  kind: 'Art',
  kinds: { federal: 'Bundesrecht', land: 'Land', municipality: 'Gemeinde oder Kreis' },
  appliesTo: 'gilt für',
  source: 'Quelle',
  readings: 'FOLGT DER AUSLEGUNG',
  readingColumns: ['Voraussetzung', 'Auslegung', 'Quelle'],
  none: 'Keine: diese Schicht legt keine offene Auslegung fest. Das entscheidet ein Mensch.',
  contacts: 'ANLAUFSTELLEN',
  contactColumns: ['Stelle', 'wer'],
  leadTimes: 'VORLAUFZEITEN',
  leadTimeColumns: ['Schritt', 'dauert'],
  notes: 'HINWEISE',
}

const en: LayerTexts = {
  layer: 'LAYER',
  pair: ['item', 'value'],
  kind: 'kind',
  kinds: { federal: 'federal statute', land: 'Land', municipality: 'municipality or district' },
  appliesTo: 'applies to',
  source: 'source',
  readings: 'FOLLOWS THE READING',
  readingColumns: ['requirement', 'reading', 'source'],
  none: 'None: this layer settles no open reading. A person decides.',
  contacts: 'WHOM TO CALL',
  contactColumns: ['office', 'who'],
  leadTimes: 'LEAD TIMES',
  leadTimeColumns: ['step', 'takes'],
  notes: 'NOTES',
}

export const LAYER_TEXTS: Readonly<Record<Lang, LayerTexts>> = { de, en }

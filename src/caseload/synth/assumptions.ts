/**
 * What a synthetic caseload is made from. Every number that shapes it stands here, with where it comes from: `published`
 * is a figure of the cited source, `derived` is computed from such figures, `assumption` is ours and has no source.
 * The texts stand in `messages/synth.ts`. Nothing here is a forecast.
 */

export type SynthBasis = 'published' | 'derived' | 'assumption'

export interface Assumption {
  readonly value: number | Readonly<Record<string, number>>
  readonly basis: SynthBasis
  /** Publications with the day of their figures; missing where there is none. */
  readonly source?: string
}

export const ASSUMPTIONS = {
  'share-nw': {
    value: 0.24,
    basis: 'published',
    source: '43,200 of 178,512, 2024-12-31: Statista; BT-Drs. 20/15103',
  },
  lands: {
    value: {
      BY: 0.16,
      BW: 0.14,
      NI: 0.1,
      HE: 0.08,
      SN: 0.06,
      RP: 0.05,
      BE: 0.06,
      SH: 0.04,
      BB: 0.04,
      ST: 0.04,
      TH: 0.04,
      HH: 0.03,
      MV: 0.03,
      SL: 0.01,
      HB: 0.02,
    },
    basis: 'assumption',
  },
  households: {
    value: {
      single: 0.69,
      couple: 0.05,
      family: 0.145,
      'one-parent': 0.08,
      'minor-alone': 0.02,
      'grown-siblings': 0.015,
    },
    basis: 'derived',
    source: 'fitted to 27.9 % minors (50,870 of 182,169), 2019-01-31: Federal Government, AZR',
  },
  children: { value: { '1': 0.36, '2': 0.34, '3': 0.19, '4': 0.08, '5': 0.03 }, basis: 'assumption' },
  'ages-children': { value: { '0-5': 0.1, '6-13': 0.11, '14-17': 0.06, '18-20': 0.015 }, basis: 'assumption' },
  'ages-adults': { value: { '18-26': 0.2, '27-39': 0.31, '40-59': 0.18, '60-79': 0.04 }, basis: 'assumption' },
  years: {
    value: { '0-1': 0.22, '2-3': 0.24, '4-5': 0.17, '6-7': 0.18, '8-16': 0.19 },
    basis: 'derived',
    source: '8 years and more: almost 35,000 (about 19 %), spring 2025: bpb Kurzdossier; the split below 8 is assumed',
  },
  nationality: {
    value: {
      IRQ: 0.11,
      TUR: 0.08,
      RUS: 0.06,
      AFG: 0.06,
      NGA: 0.06,
      IRN: 0.04,
      LBN: 0.03,
      SRB: 0.03,
      MKD: 0.03,
      ARM: 0.03,
      AZE: 0.02,
      PAK: 0.03,
      GIN: 0.02,
      GMB: 0.02,
      GHA: 0.02,
      unclarified: 0.03,
      stateless: 0.01,
      GEO: 0.04,
      ALB: 0.03,
      XKX: 0.03,
      MAR: 0.03,
      DZA: 0.03,
      SOM: 0.03,
      ETH: 0.02,
      IND: 0.02,
      VNM: 0.02,
      MDA: 0.02,
      CMR: 0.02,
      SEN: 0.01,
      BGD: 0.01,
      LKA: 0.01,
    },
    basis: 'derived',
    source: 'first five near BMI 8/388, 2024-07-31, and the answer of 2025-07-31; the rest is assumed',
  },
  'share-60b': {
    value: 0.089,
    basis: 'published',
    source: '16,226 of 182,727, 2024-07-31: BMI 8/388; BT-Drs. 20/12833',
  },
  'share-60b-past': { value: 0.05, basis: 'assumption' },
  'share-60c': {
    value: 0.018,
    basis: 'derived',
    source: 'about 3,400 of 193,972, 2023-12-31: Mediendienst Integration; BT-Drs. 20/10520',
  },
  'share-60d': {
    value: 0.008,
    basis: 'derived',
    source: '1,543 of 193,972, 2023-12-31: Mediendienst Integration; BT-Drs. 20/10520',
  },
  'families-104c': {
    value: 0.02,
    basis: 'assumption',
    source: '16,600 valid on 2025-11-30 (Mediendienst Integration), the last ending by mid-2027',
  },
  'families-25': {
    value: 0.03,
    basis: 'assumption',
    source:
      'about 27,000 follow-on permits by 2025-11-30 (Mediendienst Integration), most of them no longer in such a caseload',
  },
  asylum: { value: 0.86, basis: 'assumption' },
  'asylum-ground': { value: { simple: 0.86, 'manifestly-unfounded': 0.14 }, basis: 'assumption' },
  'procedure-months': { value: { '4-12': 0.3, '13-24': 0.4, '25-44': 0.3 }, basis: 'assumption' },
  'toleration-gap': { value: 0.05, basis: 'assumption' },
  'expired-paper': { value: 0.04, basis: 'assumption' },
  absences: { value: 0.03, basis: 'assumption' },
  'identity-clarified': {
    value: 0.62,
    basis: 'assumption',
    source: 'clarified more often with § 104c than without: BAMF-Kurzanalyse 3-2025; no share published',
  },
  passport: { value: 0.45, basis: 'assumption' },
  'prevents-removal': { value: { none: 0.94, 'no-cooperation': 0.04, 'own-deception': 0.02 }, basis: 'assumption' },
  deceived: { value: 0.05, basis: 'assumption' },
  work: { value: { '0-1': 0.18, '2-3': 0.35, '4-5': 0.45, '6-7': 0.5, '8-16': 0.5 }, basis: 'assumption' },
  'work-kind': { value: { marginal: 0.2, 'part-time': 0.3, 'full-time': 0.5 }, basis: 'assumption' },
  'work-banned': { value: 0.12, basis: 'assumption' },
  'hourly-pay': { value: { '13-14': 0.5, '15-17': 0.35, '18-24': 0.15 }, basis: 'assumption' },
  attendance: { value: { regular: 0.91, irregular: 0.07, refused: 0.02 }, basis: 'assumption' },
  promoted: { value: 0.93, basis: 'assumption' },
  'still-at-school': { value: 0.55, basis: 'assumption' },
  certificate: { value: 0.7, basis: 'assumption' },
  training: { value: 0.06, basis: 'assumption' },
  'training-kind': { value: { qualified: 0.82, assistant: 0.18 }, basis: 'assumption' },
  'german-adults': {
    value: { none: 0.14, A1: 0.24, A2: 0.27, B1: 0.23, B2: 0.1, C1: 0.02 },
    basis: 'assumption',
  },
  'german-pupils': { value: { A1: 0.06, A2: 0.16, B1: 0.4, B2: 0.33, C1: 0.05 }, basis: 'assumption' },
  'german-certified': { value: 0.6, basis: 'assumption' },
  'democratic-order': { value: 0.35, basis: 'assumption' },
  'life-in-germany': { value: 0.24, basis: 'assumption' },
  offences: { value: 0.07, basis: 'assumption' },
  'health-limits': { value: 0.05, basis: 'assumption' },
  'parents-apart': { value: 0.04, basis: 'assumption' },
  filed: { value: 0.09, basis: 'assumption' },
  'file-quality': { value: { careful: 0.35, usual: 0.45, thin: 0.2 }, basis: 'assumption' },
  'missing-fields': { value: { careful: 0.03, usual: 0.12, thin: 0.45 }, basis: 'assumption' },
  'partial-birth-date': { value: 0.03, basis: 'assumption' },
  slips: { value: 0.01, basis: 'assumption' },
} as const satisfies Readonly<Record<string, Assumption>>

export type AssumptionId = keyof typeof ASSUMPTIONS

type ShareId = { [K in AssumptionId]: (typeof ASSUMPTIONS)[K]['value'] extends number ? K : never }[AssumptionId]
type WeightId = Exclude<AssumptionId, ShareId>

/** A share from 0 to 1. */
export function share(id: ShareId): number {
  return ASSUMPTIONS[id].value
}

/** Weights by key; spans such as `6-13` include both ends. */
export function weights<K extends WeightId>(id: K): (typeof ASSUMPTIONS)[K]['value'] {
  return ASSUMPTIONS[id].value
}

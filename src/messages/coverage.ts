/** The sentences of `rules coverage`. */
import type { Lang } from './language.ts'

export interface CoverageTexts {
  readonly title: (accounted: number, all: number, percent: string) => string
  readonly columns: readonly string[]
  readonly heading: (path: string, version: string, accounted: number, all: number) => string
  readonly encoded: (ids: string) => string
  readonly left: (why: string) => string
  readonly open: string
  readonly shared: string
}

const de: CoverageTexts = {
  title: (accounted, all, percent) => `Gesetzessätze nachgewiesen: ${accounted} von ${all} (${percent})`,
  columns: ['Satz', 'Nachweis'],
  heading: (path, version, accounted, all) => `${path} · Fassung ${version} · ${accounted} von ${all}`,
  encoded: (ids) => `abgebildet: ${ids}`,
  left: (why) => `nicht abgebildet: ${why}`,
  open: 'OFFEN: weder abgebildet noch begründet',
  shared: 'gemeinsam',
}

const en: CoverageTexts = {
  title: (accounted, all, percent) => `sentences of the statute accounted for: ${accounted} of ${all} (${percent})`,
  columns: ['sentence', 'account'],
  heading: (path, version, accounted, all) => `${path} · version ${version} · ${accounted} of ${all}`,
  encoded: (ids) => `encoded: ${ids}`,
  left: (why) => `not encoded: ${why}`,
  open: 'OPEN: neither encoded nor given a reason',
  shared: 'shared',
}

export const COVERAGE_TEXTS: Readonly<Record<Lang, CoverageTexts>> = { de, en }

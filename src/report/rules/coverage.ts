/** The account of the statute, per path and version, as a document and as data. */
import type { SentenceAccount } from '../../lab/statute.ts'
import { COVERAGE_TEXTS } from '../../messages/coverage.ts'
import type { Lang } from '../../messages/language.ts'
import type { Document } from '../document.ts'
import { showIso, showShare } from '../format.ts'

export interface AccountedFile {
  /** `25b-1`, or `general/5-1-4`. */
  readonly path: string
  /** In-force date; `null` for shared requirements, whose versions are accounted for together. */
  readonly version: string | null
  readonly sentences: readonly SentenceAccount[]
}

export const isAccounted = (s: SentenceAccount): boolean => s.encodedBy.length > 0 || s.notEncoded !== undefined

const count = (files: readonly AccountedFile[]) => {
  const all = files.flatMap((f) => f.sentences)
  return { all: all.length, accounted: all.filter(isAccounted).length }
}

export function coverageDocument(files: readonly AccountedFile[], lang: Lang): Document {
  const texts = COVERAGE_TEXTS[lang]
  const { all, accounted } = count(files)
  return {
    title: texts.title(accounted, all, showShare(all === 0 ? 1 : accounted / all, lang)),
    lead: [],
    sections: files.map((file) => ({
      heading: texts.heading(
        file.path,
        file.version === null ? texts.shared : showIso(file.version, lang),
        count([file]).accounted,
        file.sentences.length,
      ),
      level: 2,
      columns: texts.columns,
      rows: file.sentences.map((s) => ({ cells: [s.cite, accountText(s, lang)] })),
    })),
    tail: [],
  }
}

function accountText(sentence: SentenceAccount, lang: Lang): string {
  const texts = COVERAGE_TEXTS[lang]
  if (sentence.encodedBy.length > 0) return texts.encoded(sentence.encodedBy.join(', '))
  return sentence.notEncoded === undefined ? texts.open : texts.left(sentence.notEncoded[lang])
}

export function coverageJson(files: readonly AccountedFile[], sha256: string): object {
  const { all, accounted } = count(files)
  return {
    format: 'bleibeweg.rules-coverage/1',
    rules: { sha256 },
    sentences: all,
    accounted,
    files: files.map((file) => ({
      path: file.path,
      version: file.version,
      sentences: file.sentences.map((s) => ({
        cite: s.cite,
        encoded_by: s.encodedBy,
        not_encoded: s.notEncoded?.en ?? null,
      })),
    })),
  }
}

/** The shape of case files, which stand beside the rules they test. */
import * as z from 'zod/mini'
import { bilingual, cite, isoDay, leafValue, opt, params, record, word } from './schema.ts'
import { BINDINGS, EFFECTS, SHOWN_TRUTHS } from './words.ts'

const expectation = record({
  outcome: opt(z.union([z.string(), z.array(z.string())])),
  effect: opt(z.enum(EFFECTS)),
  findings: opt(z.record(z.string(), z.string())),
  from: opt(z.union([isoDay, z.null()])),
  met_from: opt(z.record(z.string(), z.union([isoDay, z.null()]))),
  met_until: opt(z.record(z.string(), z.union([isoDay, z.null()]))),
  missing: opt(z.record(z.string(), z.array(z.string()))),
  /** The wording in force; `null` where none is. */
  version: opt(z.union([isoDay, z.null()])),
  /** All regular requirements that are unmet. */
  deviations: opt(z.array(z.string())),
  /** How strictly requirements bind: what a miss of a regular one leaves open. */
  bindings: opt(z.record(z.string(), z.enum(BINDINGS))),
  /** Where the exemption that carries the finding stands in the statute; `null`: none carries it. */
  exemptions: opt(z.record(z.string(), z.union([cite, z.null()]))),
  /** `livelihood/net` → how that reading comes out. */
  readings: opt(z.record(z.string(), z.string())),
})

/** What a case may say of itself, and each of its rows again. */
const caseParts = {
  at: opt(isoDay),
  person: opt(z.string()),
  /** A named base profile in the same file, changed by `set`. */
  base: opt(z.string()),
  set: opt(z.record(z.string(), z.unknown())),
  remove: opt(z.array(z.string())),
  expect: opt(expectation),
}

const mistakePlace = {
  /** `25b-1@2022-12-31/stay`, `general/5-1-4@2015-08-01`, `conditions/tolerated`, as `rules mutate` names it. */
  where: z.string(),
  why: bilingual,
}

/** Cases beside a path: a small profile, and what must come out. */
export const casesSchema = record({
  /** Mistakes that no case can notice, or need not, with the reason; without `mistake` … every one in that place. */
  unnoticed: opt(
    z.array(
      record({
        ...mistakePlace,
        mistake: opt(word),
        about: opt(z.string()),
        before: opt(z.string()),
        after: opt(z.string()),
      }),
    ),
  ),
  /** Truths of a comparison that no family can show, with the reason. */
  impossible: opt(
    z.array(
      record({
        fact: z.string(),
        /** Only comparisons with these params, and with this value. */
        params: opt(params),
        value: opt(leafValue),
        /** Only in files of the rules folder that begin so. */
        file: z.string(),
        truths: z.array(z.enum(SHOWN_TRUTHS)).check(z.minLength(1)),
        why: bilingual,
      }),
    ),
  ),
  bases: opt(z.record(z.string(), z.unknown())),
  cases: z.array(
    record({
      id: word,
      why: z.string(),
      on: isoDay,
      ...caseParts,
      profile: opt(z.unknown()),
      /** The same family with one thing different in each row: what a row says comes after what the case says. */
      rows: opt(
        z.array(record({ id: word, why: opt(z.string()), on: opt(isoDay), ...caseParts })).check(z.minLength(1)),
      ),
    }),
  ),
})
export type CasesFile = z.output<typeof casesSchema>

/** What the forms of a plan share: steps of several people together, their words and dates. */
import { actorWord } from '../../messages/actors.ts'
import type { Lang } from '../../messages/language.ts'
import { PLAN_TEXTS } from '../../messages/plan.ts'
import type { Planned } from '../../outlook/plan/plan.ts'
import type { PlanStep } from '../../outlook/plan/result.ts'
import { requirementTitle } from '../check/requirement-title.ts'
import { pathCite } from '../check/shown.ts'
import { durationText } from '../check/steps.ts'
import { showIso } from '../format.ts'

export interface PlanReport {
  readonly planned: Planned
  readonly lang: Lang
  readonly all: boolean
  /** The file as the user named it. */
  readonly file: string
}

/** A step of one or several people on the same days. */
export interface SharedStep extends PlanStep {
  /** `S-01`, in order of the plan. */
  readonly number: string
  readonly persons: readonly string[]
}

const GROUPS: readonly (readonly PlanStep['kind'][])[] = [
  ['ask', 'step', 'proof', 'apply', 'extend', 'renew', 'appraise', 'benefits'],
  ['support'],
  ['collect'],
]

/** Steps that several people take alike, together; numbered in order: what is needed, what supports, what comes later. */
export function sharedSteps(steps: readonly PlanStep[]): readonly SharedStep[] {
  const found = new Map<string, { step: PlanStep; persons: string[] }>()
  for (const step of GROUPS.flatMap((kinds) => steps.filter((s) => kinds.includes(s.kind)))) {
    const { id: _, person: __, ...rest } = step
    const key = JSON.stringify(rest)
    const known = found.get(key)
    if (known) known.persons.push(step.person)
    else found.set(key, { step, persons: [step.person] })
  }
  return [...found.values()].map(({ step, persons }, i) => ({
    ...step,
    persons: [...persons].sort(),
    number: `S-${String(i + 1).padStart(2, '0')}`,
  }))
}

export interface Words {
  readonly cite: (path: string) => string
  readonly requirement: (path: string, requirement: string) => string
  readonly step: (step: PlanStep) => string
  /** The title of a step of the catalogue. */
  readonly titleOf: (id: string) => string
  readonly evidence: (id: string) => string
  readonly actor: (id: string) => string
  readonly date: (iso: string) => string
}

export function wordsFor({ planned, lang }: Pick<PlanReport, 'planned' | 'lang'>): Words {
  const { base } = planned
  const { compiled } = base
  const texts = PLAN_TEXTS[lang]
  const cite = (path: string) => pathCite(base, path)
  const requirement = (path: string, id: string) => requirementTitle(compiled.byId.get(path), id, base.on, lang)
  const titleOf = (id: string) => compiled.pack.steps.get(id)?.title[lang] ?? id
  return {
    cite,
    requirement,
    titleOf,
    evidence: (id) => compiled.pack.evidence.get(id)?.title[lang] ?? id,
    actor: (id) => actorWord(id, lang),
    date: (iso) => showIso(iso, lang),
    step: (step) => {
      if (step.step !== null) return titleOf(step.step)
      const { kind } = step
      if (kind === 'step' || kind === 'proof' || kind === 'support' || kind === 'collect') return step.id
      const what =
        step.path === null ? step.theme : step.requirements.map((r) => requirement(step.path ?? '', r)).join('; ')
      return texts.kind[kind](step.path === null ? '' : cite(step.path), what)
    },
  }
}

/** Themes of the profile in words. */
export function themeWord(theme: string, lang: Lang): string {
  return Object.entries(PLAN_TEXTS[lang].themes).find(([id]) => id === theme)?.[1] ?? theme
}

/** When to begin: at once, by a day, from a day. */
export function beginText(step: PlanStep, on: string, lang: Lang): string {
  const texts = PLAN_TEXTS[lang]
  if (step.kind === 'benefits') return texts.withPermit
  if (step.too_late) return texts.now
  if (step.start_by === null) return texts.soon
  if (step.start_by <= on) return texts.now
  return step.kind === 'apply' || step.kind === 'appraise'
    ? texts.from(showIso(step.start_by, lang))
    : showIso(step.start_by, lang)
}

export function leadText(step: PlanStep, lang: Lang): string | undefined {
  return step.lead_time === null ? undefined : PLAN_TEXTS[lang].lead(durationText(step.lead_time, lang))
}

/** Circles and the way out of each: a section of a check and of a plan. */
import type { Evaluation } from '../engine/family.ts'
import type { Block } from '../engine/result.ts'
import { BLOCK_TEXTS } from '../messages/blocks.ts'
import type { Lang } from '../messages/language.ts'
import { requirementTitle } from './check/requirement-title.ts'
import { pathCite } from './check/shown.ts'
import type { Section } from './document.ts'

export function blocksSection(evaluation: Evaluation, blocks: readonly Block[], lang: Lang): readonly Section[] {
  if (blocks.length === 0) return []
  // several in the same circle, each of their own, are told once
  const groups = new Map<string, Block[]>()
  for (const block of blocks) {
    const key =
      block.kind === 'work' ? JSON.stringify([block.circle.map((n) => n.id), block.way_out]) : JSON.stringify(block)
    groups.set(key, [...(groups.get(key) ?? []), block])
  }
  const notes = [...groups.values()].flatMap(([first, ...rest]) => {
    if (!first) return []
    const persons = [first, ...rest].flatMap((b) => b.persons).join(', ')
    return [`${circleText(evaluation, first, persons, lang)} ${wayOutText(evaluation, first, lang)}`]
  })
  return [{ heading: BLOCK_TEXTS[lang].heading, columns: [], rows: [], notes }]
}

function circleText(evaluation: Evaluation, block: Block, persons: string, lang: Lang): string {
  const texts = BLOCK_TEXTS[lang]
  const parts = (id: string) => {
    const [short = '', requirement = ''] = id.split('/')
    const path = `aufenthg-${short}`
    return {
      cite: pathCite(evaluation, path),
      title: requirementTitle(evaluation.compiled.byId.get(path), requirement, evaluation.on, lang),
    }
  }
  const [first] = block.circle
  if (block.kind === 'relatives' || !first)
    return texts.relatives(block.circle.map((n) => `${n.person} ${parts(n.id).cite}`).join(', '))
  const { cite, title } = parts(first.id)
  return texts.work(persons, cite, title)
}

function wayOutText(evaluation: Evaluation, { way_out }: Block, lang: Lang): string {
  const texts = BLOCK_TEXTS[lang]
  if (way_out === null) return texts.noWayOut
  const step = evaluation.compiled.pack.steps.get(way_out.step)
  return texts.wayOut(step?.title[lang] ?? way_out.step, way_out.cite)
}

import * as z from 'zod/mini'
import { LEVELS } from '../../profile/words.ts'
import { DAWN } from '../../time/day.ts'
import { coalesce } from '../../time/timeline.ts'
import { bounds, exactly, sameBounds } from '../bounds.ts'
import { undated } from '../entries.ts'
import { type Bilingual, defineFact, type FactDefinition } from '../fact.ts'
import { constantSeries, type Series, steps } from '../series.ts'
import type { PersonView } from '../view.ts'

type Skill = 'oral' | 'written'

/**
 * The level, from the day it was certified on; before, it may have been lower. Levels do not fall. Without a date it is
 * an undated statement.
 */
function levelOf(person: PersonView, skill: Skill): Series {
  const { german } = person.member
  const word = german?.[skill]
  const rests = [`${person.address}.german.${skill}`]
  if (german === undefined || word === undefined) return constantSeries(bounds(0, LEVELS.length - 1), rests)
  const level = exactly(LEVELS.indexOf(word))
  const before = bounds(0, level.hi)
  if (german.certified === undefined) return undated(person, level, before, rests)
  const spans = [
    { from: DAWN, value: before },
    { from: german.certified.last, value: level },
  ]
  return steps(coalesce(spans, sameBounds), rests)
}

const levelFact = (skill: Skill, ground: string, label: Bilingual, question: Bilingual): FactDefinition =>
  defineFact({
    id: `german.${skill}`,
    kind: 'level',
    words: LEVELS,
    params: z.strictObject({}),
    label,
    question,
    asks: ['sprachkurs', 'bamf', 'familie', 'schule'],
    proof: ['sprachzertifikat', 'gespraechsvermerk', 'zeugnisse'],
    ground,
    sensitivity: 'ordinary',
    derive: (person) => levelOf(person, skill),
  })

export const languageFacts: readonly FactDefinition[] = [
  levelFact(
    'oral',
    '§ 25b Abs. 1 Satz 2 Nr. 4',
    { de: 'Deutsch mündlich', en: 'spoken German' },
    {
      de: 'Welches Niveau hat die Person im gesprochenen Deutsch, und seit wann ist es nachgewiesen?',
      en: 'Which level of spoken German does the person have, and since when is it proven?',
    },
  ),
  levelFact(
    'written',
    '§ 25b Abs. 6',
    { de: 'Deutsch schriftlich', en: 'written German' },
    {
      de: 'Welches Niveau hat die Person im geschriebenen Deutsch, und seit wann ist es nachgewiesen?',
      en: 'Which level of written German does the person have, and since when is it proven?',
    },
  ),
]

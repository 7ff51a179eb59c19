import { screen } from '@inquirer/testing/vitest'
import { expect, test } from 'vitest'
import { terminalPrompts } from './interview-prompts.ts'

const prompts = () => terminalPrompts(() => undefined)

test('a choice is made by the keys of the keyboard, and shown by its name', async () => {
  const chosen = (await prompts()).select('Answer:', [
    { name: 'yes', value: 1 },
    { name: 'no', value: 2 },
    { name: 'I do not know', value: 3 },
  ])
  expect(screen.getScreen()).toContain('❯ yes')
  screen.keypress('down')
  screen.keypress('enter')
  await expect(chosen).resolves.toBe(2)
})

test('several are ticked, those ticked from the start stay', async () => {
  const chosen = (await prompts()).check(
    'Answer:',
    [
      { name: 'nadia', value: 'nadia', checked: true },
      { name: 'karim', value: 'karim' },
      { name: 'amina', value: 'amina' },
    ],
    'space ticks, enter confirms',
  )
  expect(screen.getScreen()).toContain('space ticks, enter confirms')
  screen.keypress('down')
  screen.keypress('space')
  screen.keypress('enter')
  await expect(chosen).resolves.toEqual(['nadia', 'karim'])
})

test('what is refused stays on the line with the reason, until it is right', async () => {
  const typed = (await prompts()).input('When?', (text) => (text === '2009' ? undefined : 'error: not a date'))
  screen.type('20x')
  screen.keypress('enter')
  await screen.next()
  expect(screen.getScreen()).toContain('error: not a date')
  screen.keypress('backspace')
  screen.type('09')
  screen.keypress('enter')
  await expect(typed).resolves.toBe('2009')
})

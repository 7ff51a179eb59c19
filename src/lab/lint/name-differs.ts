/** One name everywhere: the folder is the path, the file the day it came into force. */
import type { Defect } from './defect.ts'

export const nameDiffers: Defect = {
  id: 'name-differs',
  level: 'error',
  reason: { de: 'der Name passt nicht zu Ordner oder Datei', en: 'the name does not fit the folder or file' },
  avoid: {
    de: 'Datei 2022-12-31.yaml mit `in_force: { from: 2022-12-30 }`.',
    en: 'File 2022-12-31.yaml with `in_force: { from: 2022-12-30 }`.',
  },
  prefer: {
    de: 'Ein Name überall: Ordner = Weg, Dateiname = erster Geltungstag.',
    en: 'One name everywhere: folder = path, file name = first day in force.',
  },
  find: ({ paths, generals }) => [
    ...paths.flatMap(({ file, data }) => {
      const [name = '', folder = ''] = file.split('/').reverse()
      return [
        ...(data.path === `aufenthg-${folder}`
          ? []
          : [{ file, path: ['path'], found: data.path, near: `aufenthg-${folder}` }]),
        ...(name === `${data.in_force.from}.yaml`
          ? []
          : [{ file, path: ['in_force', 'from'], found: data.in_force.from, near: name.replace(/\.yaml$/, '') }]),
      ]
    }),
    ...generals.flatMap(({ file, data }) => {
      const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.yaml$/, '')
      return data.general === name ? [] : [{ file, path: ['general'], found: data.general, near: name }]
    }),
  ],
}

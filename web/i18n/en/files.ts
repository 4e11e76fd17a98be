import type { Part } from '../catalogue.ts'

export const files: Part<'files'> = {
  title: 'Files on their way',
  progress: '{{name}}: {{share}}',
  sent: '{{name}} is up',
  cancel: 'Cancel the upload of {{name}}',
  cancelled: 'The upload of {{name}} was cancelled',
  remove: 'Take {{name}} off the list',
  retry: 'Try again',
  tooLarge: '{{channel}} takes files of up to {{size}}. This one has {{actual}}.',
  type: '{{channel}} takes no {{type}} files here. Possible are {{types}}.',
  empty: 'The file is empty.',
  none: '{{channel}} takes no files here.',
  failed: 'The file was not uploaded.',
  unknownType: 'unknown',
}

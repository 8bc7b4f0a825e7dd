// What a line of the list says was answered.
import { stored } from '../../../cloudfunctions/_kit/stored-request'
import { exportRow } from '../../../server/export/export-row'
import { aRequest } from '../../given'

test('the last answer stands, also after a merged request heard of something that was none', () => {
  const by = { id: 'clock', name: '', side: 'clock' } as const
  const told = { at: 1, by, name: '王五', photos: [] } as const
  const log = [
    ...aRequest().log,
    { ...told, type: 'answered', commandId: 'a', text: '换了灯泡' } as const,
    { ...told, type: 'followed', commandId: 'b', what: 'accepted', text: '' } as const,
  ]
  expect(exportRow({ ...stored(aRequest({ log })), _id: 'r', rev: 1 })).toContain('换了灯泡')
})

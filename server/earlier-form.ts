// A store that an earlier trial version wrote is not read half: its requests lack what today's rules go by.
import type { Store } from '../cloudfunctions/_kit/store'
import { StartRefused } from './start-refused'

export async function refuseEarlierForm(store: Store): Promise<void> {
  const { items } = await store.query('requests', { index: 'district', equals: {}, order: 'asc', limit: 1 })
  const [first] = items
  if (!first || 'timing' in first) return
  throw new StartRefused(
    '这里的数据是早先的试用版写的，这一版读不了。请用 BRANCH_HOME_DATA 另选一个空文件夹（或换一个数据库）再启动，旧的不会动。\n' +
      'This data was written by an earlier trial version and is not read by this one. ' +
      'Choose an empty folder with BRANCH_HOME_DATA (or another database); the old one stays as it is.',
  )
}

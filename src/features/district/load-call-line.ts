// Learns the district's hotline when the app starts, for the call button of elder mode.
import { call } from '@/rpc/call'
import { setCallLine } from '@/ui/call-line'

export async function loadCallLine(): Promise<void> {
  const district = await call('district', 'current', {})
  if (district.ok && district.value.hotline !== '') {
    setCallLine({ number: district.value.hotline, who: district.value.name })
  }
}

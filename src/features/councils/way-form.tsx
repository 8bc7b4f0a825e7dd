// The small form of one way of working on a matter: one open at a time.
import { useState } from 'react'
import type { CouncilWay } from '@/ui/words/council-work'
import { AddPartyForm } from './add-party-form'
import { AmendOptionForm } from './amend-option-form'
import { CallMeetingForm } from './call-meeting-form'
import { formOfWay, type PlainWay } from './form-of-way'
import { MatterForm, type WayFormProps } from './matter-form'
import { PartyCodeForm } from './party-code-form'

export function WayForm({ way, ...given }: WayFormProps & { readonly way: Exclude<CouncilWay, 'announce'> }) {
  switch (way) {
    case 'addParty':
      return <AddPartyForm {...given} />
    case 'partyCode':
      return <PartyCodeForm {...given} />
    case 'amendOption':
      return <AmendOptionForm {...given} />
    case 'callMeeting':
      return <CallMeetingForm {...given} />
    default:
      return <PlainForm {...given} way={way} />
  }
}

function PlainForm({ way, ...given }: WayFormProps & { readonly way: PlainWay }) {
  const [form] = useState(() => formOfWay(way, given.matter, given.now))
  return form ? <MatterForm form={form} name={way} {...given} /> : null
}

// The demo identity of this tab. Absent (404) on a server that is no demonstration: then nothing here does anything.
import { refuse, type Result } from '@core/kernel/result'
import { useEffect, useState } from 'react'
import type { Me } from '@core/accounts/accounts-api'
import { staffRoles, type Role } from '@core/kernel/role'
import type { Demo, DemoIdentity, Landing } from './demo-session-port'
import { forgetAnswers } from './kept-answers'

interface Session {
  readonly key: string
  readonly token: string
}

const place = 'branch-home.demo-session'
const visitor: Session = { key: '', token: '' }
let identities: Promise<readonly DemoIdentity[]> | undefined
let opening: Promise<Session> | undefined

/** Empty for a visitor. A new tab begins as the first identity on offer. */
export async function sessionToken(): Promise<string> {
  return (await currentSession()).token
}

export async function renewSession(): Promise<string> {
  const { key } = await currentSession()
  return key === '' ? '' : (await open(key)).token
}

export function useDemo(): Demo | null {
  const [demo, setDemo] = useState<Demo | null>(null)
  useEffect(() => {
    let gone = false
    void Promise.all([offered(), currentSession()]).then(([offer, { key }]) => {
      if (!gone && offer.length > 0) setDemo({ identities: offer, current: key, choose })
    })
    return () => {
      gone = true
    }
  }, [])
  return demo
}

async function choose(key: string, landing: Landing): Promise<void> {
  forgetAnswers()
  const session = key === '' ? keep(visitor) : await open(key)
  const page = (await isStaff(session)) ? landing.staff : landing.others
  window.history.replaceState(null, '', `${window.location.pathname}#${page}`)
  window.location.reload()
}

async function isStaff({ token }: Session): Promise<boolean> {
  if (token === '') return false
  const me = await ask<Me>('/api/accounts/me', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: '{}',
  })
  const staff: readonly Role[] = staffRoles
  return me.ok && me.value.grants.some(({ role }) => staff.includes(role))
}

function currentSession(): Promise<Session> {
  const kept = window.sessionStorage.getItem(place)
  if (kept !== null) return Promise.resolve(JSON.parse(kept) as Session)
  opening ??= begin().finally(() => (opening = undefined))
  return opening
}

async function begin(): Promise<Session> {
  const [first] = await offered()
  return first ? open(first.key) : visitor
}

async function open(key: string): Promise<Session> {
  const answer = await ask<{ token: string }>('/api/demo/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key }),
  })
  return answer.ok ? keep({ key, token: answer.value.token }) : visitor
}

function keep(session: Session): Session {
  window.sessionStorage.setItem(place, JSON.stringify(session))
  return session
}

function offered(): Promise<readonly DemoIdentity[]> {
  identities ??= ask<DemoIdentity[]>('/api/demo/identities').then((answer) => {
    if (answer.ok) return answer.value
    // Without a net nobody knows whether this is a demonstration: ask again later.
    if (answer.error.code === 'internal') identities = undefined
    return []
  })
  return identities
}

async function ask<T>(url: string, request?: RequestInit): Promise<Result<T>> {
  try {
    const response = await fetch(url, request)
    return response.status === 404 ? refuse('not-found', 'demo.unknown') : ((await response.json()) as Result<T>)
  } catch {
    return refuse('internal', 'net.offline')
  }
}

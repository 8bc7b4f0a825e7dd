// The app's root: opens the line to the functions once, and shows the page.
import type { PropsWithChildren } from 'react'
import Taro, { useLaunch, usePageNotFound } from '@tarojs/taro'
import { loadCallLine } from '@/features/district/load-call-line'
import { useVisitSender } from '@/features/doors/use-visit-sender'
import { useOutboxSender } from '@/features/requests/use-outbox-sender'
import { openLine } from '@/rpc/transport'
import { routes } from '@/ui/routes'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    openLine()
    void loadCallLine()
  })
  // An old or mistyped address.
  usePageNotFound(() => void Taro.reLaunch({ url: routes.homes }))
  useOutboxSender()
  useVisitSender()
  return children
}

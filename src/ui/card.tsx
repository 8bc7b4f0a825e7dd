// A white sheet on the grey ground, with an optional heading.
import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { Heading } from '@/platform/elements'
import './card.scss'

interface CardProps {
  readonly title?: string | undefined
  /** Beside the title, such as a quiet button. */
  readonly aside?: ReactNode
  /** Rows reach the edges; they bring their own padding. */
  readonly flush?: boolean | undefined
  readonly className?: string | undefined
}

export function Card({ title, aside, flush, className = '', children }: PropsWithChildren<CardProps>) {
  return (
    <View className={`card ${flush ? 'card--flush' : ''} ${className}`}>
      {title !== undefined ? (
        <View className="card__head">
          <Heading level={2} className="card__title">
            {title}
          </Heading>
          {aside}
        </View>
      ) : null}
      {children}
    </View>
  )
}

/** Things under each other at an even distance. */
export function Stack({ children, tight }: PropsWithChildren<{ readonly tight?: boolean | undefined }>) {
  return <View className={`stack ${tight ? 'stack--tight' : ''}`}>{children}</View>
}

/** Things beside each other, wrapping where there is no room. */
export function Row({ children }: PropsWithChildren) {
  return <View className="row">{children}</View>
}

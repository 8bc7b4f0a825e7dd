// What stands on the paper: number, what, when, who deals with it, their telephone, and a code that opens it.
import { View } from '@tarojs/components'
import { useMemo } from 'react'
import type { ReceiptView } from '@core/requests/requests-api'
import { Heading, Picture } from '@/platform/elements'
import { formatFull } from '@/ui/time'
import { receiptWords as words } from '@/ui/words/counter'
import { qrPicture } from '@/platform/qr-picture'
import { printedCode, receiptAddress } from './receipt-code'
import './paper-receipt.scss'

interface PaperReceiptProps {
  readonly receipt: ReceiptView
  readonly code: string
  readonly origin: string
}

export function PaperReceipt({ receipt, code, origin }: PaperReceiptProps) {
  const picture = useMemo(() => qrPicture(receiptAddress(origin, code)), [origin, code])
  const { serviceName, submittedAt, unitName, unitPhone, timing } = receipt
  return (
    <View className="paper">
      <Heading level={2} className="paper__title">
        {words.heading}
      </Heading>
      <Line name={words.number} value={printedCode(code)} />
      <Line name={words.service} value={serviceName} />
      <Line name={words.time} value={formatFull(submittedAt)} />
      <Line name={words.unit} value={unitName} />
      <Line name={words.phone} value={unitPhone === '' ? words.noPhone : unitPhone} />
      {timing.answerBy > 0 ? <Line name={words.limit} value={words.limitBy(formatFull(timing.answerBy))} /> : null}
      <Picture src={picture} alt={words.qr} className="paper__code" />
      <View className="paper__scan">{words.scan}</View>
    </View>
  )
}

function Line({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <View className="paper__line">
      <View className="paper__name">{name}</View>
      <View className="paper__value">{value}</View>
    </View>
  )
}

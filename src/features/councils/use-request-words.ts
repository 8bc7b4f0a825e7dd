// The words of the request a matter comes from, put into the draft once while nothing is written in it.
import { useEffect } from 'react'
import { titleLimit } from '@core/councils/councils-api'
import { useQuery } from '@/rpc/use-query'
import { areaOfPath, isRaiseBegun } from './raise-draft'
import type { RaiseForm } from './use-raise'

export function useRequestWords(form: RaiseForm, requestId: string): void {
  const request = useQuery('requests', 'get', requestId === '' ? null : { id: requestId }, { keep: false }).data
  const { draft, change, sent } = form
  useEffect(() => {
    if (!request || sent || isRaiseBegun(draft)) return
    change({
      title: request.serviceName.slice(0, titleLimit),
      text: request.description,
      ...areaOfPath(request.desk.path),
    })
    // Only when the request comes: what is deleted afterwards stays deleted.
  }, [request?.id])
}

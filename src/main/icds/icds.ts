import type { IcdsView } from '../../shared/views.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'
import { icdsView } from './icds-view.ts'

export interface IcdsOptions {
  readonly store: () => Store
  readonly catalogue: Pick<Catalogue, 'icds' | 'link'>
  readonly clock: Clock
}

/** The page about the NCSC's services as it stands now. */
export function createIcds({ store, catalogue, clock }: IcdsOptions): () => Promise<IcdsView> {
  return async () => {
    const [profile, status] = await Promise.all([store().profile(), store().icdsStatus()])
    return icdsView({ profile, status, catalogue, now: clock() })
  }
}

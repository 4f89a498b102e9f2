/** Whether "How do we know?" stands open. */
import { signal } from '@preact/signals'

export const asking = signal(false)

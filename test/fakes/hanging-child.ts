import { serve } from '../../pipeline/engines/child.js'

// An engine that spins for ever, deaf to everything but SIGKILL.
serve(() => {
  for (;;);
})

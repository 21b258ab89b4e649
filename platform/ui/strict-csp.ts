import { z } from 'zod';

/**
 * Import this first in every browser entry. Zod may compile schemas with `new Function`, which our
 * Content-Security-Policy (`script-src 'self'`) forbids and the browser would report.
 */
z.config({ jitless: true });

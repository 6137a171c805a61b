/** All that the page judges by: the verifier's own sources over what stands in for Node. The page only shows the answer. */
import './platform/buffer.ts';
import { config } from 'zod';

// Without functions made at run time, which the page's own policy forbids.
config({ jitless: true });

export { verifyPdf, type Verification } from '#backend/pdf/verify/verify-pdf.ts';

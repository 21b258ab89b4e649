/**
 * Loaded before the server (`node --import`) for one measurement: the slow hash is replaced by a fast one, to see what a report
 * costs without it. For the bench only; the server itself has no such switch.
 */
import { createHash } from 'node:crypto';
import { registerHooks } from 'node:module';

const source = `
import { createHash } from 'node:crypto';
const fast = (text) => createHash('sha256').update(text).digest('hex');
export const hash = async (text) => fast(text);
export const verify = async (hashed, text) => hashed === fast(text);
`;
const url = `data:text/javascript;base64,${Buffer.from(source).toString('base64')}#${createHash('sha256').update(source).digest('hex')}`;
registerHooks({
  resolve: (specifier, context, next) => (specifier === '@node-rs/argon2' ? { url, shortCircuit: true } : next(specifier, context)),
});

import { connect } from 'node:net';

export interface Line {
  /** Sends one whole request. @throws Error when the server closes the connection or answers in chunks */
  ask(request: string): Promise<{ status: number; text: string }>;
  close(): void;
}

const END_OF_HEAD = '\r\n\r\n';

/**
 * One kept connection, read without any HTTP library: sixteen clients share two cores with the server they measure, and
 * node:http took a quarter of them (measured).
 */
export async function openLine(address: string): Promise<Line> {
  const { hostname, port } = new URL(address);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  let read = Buffer.alloc(0);
  let waiting: { resolve: (answer: { status: number; text: string }) => void; reject: (error: Error) => void } | undefined;
  socket.on('error', (error) => waiting?.reject(error));
  socket.on('close', () => waiting?.reject(new Error('the server closed the connection')));
  socket.on('data', (chunk) => {
    read = read.length === 0 ? chunk : Buffer.concat([read, chunk]);
    const end = read.indexOf(END_OF_HEAD);
    if (end < 0) return;
    const head = read.toString('latin1', 0, end).toLowerCase();
    const length = /\r\ncontent-length: (\d+)/.exec(head)?.[1];
    if (length === undefined) return waiting?.reject(new Error('an answer without content-length'));
    const whole = end + END_OF_HEAD.length + Number(length);
    if (read.length < whole) return;
    const text = read.toString('utf8', end + END_OF_HEAD.length, whole);
    read = read.subarray(whole);
    waiting?.resolve({ status: Number(head.slice(9, 12)), text });
  });
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(request);
      }),
    close: () => {
      waiting = undefined;
      socket.destroy();
    },
  };
}

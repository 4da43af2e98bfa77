import { createServer } from 'node:net';

/** Listens on `port` of 127.0.0.1 for a moment; resolves with the port, or undefined when it is taken. */
function probe(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const taken = server.address().port;
      server.close(() => resolve(taken));
    });
  });
}

/**
 * @param {number} [preferred] the port to take when it is free
 * @returns {Promise<number>} a port of 127.0.0.1 that was free a moment ago
 */
export async function freePort(preferred = 0) {
  const port = (await probe(preferred)) ?? (await probe(0));
  if (port === undefined) throw new Error('No port of 127.0.0.1 can be listened on');
  return port;
}

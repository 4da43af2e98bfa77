import fc from 'fast-check';

/** Property tests make the same inputs every time, so that a run tells of the change it tests; `SEED=NUMBER npm run test:unit` makes others. */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20_240_501) });

import fc from 'fast-check';

/*
 * The same cases in every run, so that a run says something about a change; ASSAY_SEED=<number>
 * tries others, and so does `npm run fuzz`.
 */
fc.configureGlobal({ seed: Number(process.env['ASSAY_SEED'] ?? 20_261_124) });

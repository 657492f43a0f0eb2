#!/usr/bin/env node
import './node-20.ts';
import nodeModule from 'node:module';

// From sources, halves the start from the second on: types are stripped once. Node 20 has no such cache. What is
// imported before it gains nothing.
nodeModule.enableCompileCache?.();
const { runProgram } = await import('./program.ts');

process.exitCode = await runProgram(process.argv);

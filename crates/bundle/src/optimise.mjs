// Makes WebAssembly smaller: every piece in one process, since starting the optimiser takes longer than most pieces do.
//
//   node optimise.mjs FILE...   each is changed in place
import binaryen from "binaryen";
import { readFileSync, writeFileSync } from "node:fs";

const { BulkMemory, BulkMemoryOpt, Multivalue, MutableGlobals, NontrappingFPToInt, ReferenceTypes, SignExt } = binaryen.Features;
// Those that today's Rust compiler uses for this target. All would allow what browsers do not have yet.
const features = BulkMemory | BulkMemoryOpt | Multivalue | MutableGlobals | NontrappingFPToInt | ReferenceTypes | SignExt;

// -Oz
binaryen.setOptimizeLevel(2);
binaryen.setShrinkLevel(2);
for (const file of process.argv.slice(2)) {
  try {
    const module = binaryen.readBinary(readFileSync(file));
    module.setFeatures(features);
    module.optimize();
    module.runPasses(["strip-debug", "strip-producers", "strip-target-features"]);
    writeFileSync(file, module.emitBinary());
    module.dispose();
  } catch (why) {
    throw new Error(`${file}: ${why}`, { cause: why });
  }
}

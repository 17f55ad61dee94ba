import { stat } from "node:fs/promises";

const changed = async (file) => (await stat(file)).mtimeMs;

/** Whether all outputs exist and none is older than any input. A missing input is an error. */
export async function upToDate(outputs, inputs) {
  const newest = Math.max(...(await Promise.all(inputs.map(changed))));
  try {
    return Math.min(...(await Promise.all(outputs.map(changed)))) >= newest;
  } catch (error) {
    if (error.code === "ENOENT") return false;
    throw error;
  }
}

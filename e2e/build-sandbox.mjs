// Builds the agent's page once before all tests, and the server, unless SANDBOX names a ready one.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { buildDesk } from "../desk/build.mjs";

export default async function buildSandbox() {
  await buildDesk();
  if (process.env.SANDBOX) return;
  const lines = execFileSync(
    "cargo",
    ["build", "--quiet", "--workspace", "--bin", "sandbox", "--message-format", "json"],
    { cwd: fileURLToPath(new URL("..", import.meta.url)), encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
  );
  const built = lines
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .find((message) => message.executable && message.target?.name === "sandbox");
  if (!built) throw new Error("cargo built no program called sandbox");
  process.env.SANDBOX = built.executable;
}

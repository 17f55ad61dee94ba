// Every soak by its name.
export { ticket } from "./ticket.mjs";
export { videoCall } from "./call.mjs";

// Every soak by its name.
export { ticket } from "./ticket.mjs";

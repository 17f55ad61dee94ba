// What an engine complains about, heard by the page itself: for all engines alike, whatever their drivers tell.

/** In a page, before anything else in it or soon after: keeps errors, what nobody caught, and breaches of the policy. */
export function listen() {
  if (window.complaints) return;
  window.complaints = [];
  const note = (words) => window.complaints.push(String(words));
  addEventListener("error", ({ message }) => message && note(message));
  addEventListener("unhandledrejection", ({ reason }) => note(reason?.message ?? reason));
  document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => note(`${effectiveDirective}: ${blockedURI}`));
  const { error } = console;
  console.error = (...words) => {
    note(words.join(" "));
    error.apply(console, words);
  };
}

/** In a page: what came since the last time. */
export const heard = () => window.complaints?.splice(0) ?? [];

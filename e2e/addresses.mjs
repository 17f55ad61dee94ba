// One address of each kind of page, in any language.

const paths = {
  home: "/",
  "all services": "/services",
  "a topic": "/services/category/driving",
  "a service with papers": "/services/birth-certificate",
  "a service elsewhere": "/services/passport",
  "a pre-check that begins with a question": "/services/bcid/check",
  "a pre-check that begins with papers": "/services/fair-pharmacare/check",
  "a list by its code": "/code",
  offices: "/offices",
  "offices that do one service": "/offices?service=bcid",
  "an office": "/offices/victoria",
  "a small office": "/offices/vancouver",
  talk: "/talk",
  "a private talk": "/talk/private",
  ticket: "/ticket",
  about: "/about",
  accessibility: "/accessibility",
  privacy: "/privacy",
  contact: "/contact",
};

/** An English path in another language. */
export const inLanguage = (lang, path) => (lang === "en" ? path : path === "/" ? `/${lang}` : `/${lang}${path}`);
/** Each kind of page in a language: `[{kind, path, lang}]`. */
export const addressesIn = (lang) => Object.entries(paths).map(([kind, path]) => ({ kind, path: inLanguage(lang, path), lang }));
/** In the two official languages. */
export const addresses = [...addressesIn("en"), ...addressesIn("fr")];

// One address of each kind of page, in both languages.

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

export const inFrench = (path) => (path === "/" ? "/fr" : `/fr${path}`);

/** `[{kind, path, lang}]` */
export const addresses = Object.entries(paths).flatMap(([kind, path]) => [
  { kind, path, lang: "en" },
  { kind, path: inFrench(path), lang: "fr" },
]);

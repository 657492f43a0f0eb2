import { ENGLISH, type PortalPage } from './portal-page.ts';

const BANNER = `<div class="usa-banner"><p>An official website of the United States government</p><p>Here’s how you know</p></div>
<nav><a href="/">Home</a><a href="/topics">Topics</a><a href="/about">About</a></nav>`;

/** Pages of governments in English. */
export const ENGLISH_PAGES: readonly PortalPage[] = [
  {
    portal: 'a list of terms with Published date and Last updated',
    html: `<html lang="en"><head><title>Regional industry fund guidelines | Department of Example</title></head><body><header><a href="/">Department of Example</a></header><main><h1>Regional industry fund guidelines</h1>
      <dl><dt>Published date</dt><dd>12 March 2024</dd><dt>Last updated</dt><dd>3 April 2024</dd><dt>Type</dt><dd>Guidance</dd></dl>${ENGLISH}</main><footer><p>© Department of Example</p></footer></body></html>`,
    record: {
      title: 'Regional industry fund guidelines',
      docNumber: null,
      datePublished: '2024-03-12',
      language: 'en',
    },
    startsWith: 'The department supports',
    endsWith: 'publishes its decisions.',
  },
  {
    portal: 'a release with the month first and an ambiguous day',
    html: `<html lang="en-US"><head><title>Agency awards regional grants | Agency of Example</title></head><body>${BANNER}<main><h1>Agency awards regional grants</h1><p class="date"><strong>Release Date:</strong> 03/07/2024</p><p>Contact: press@example.org</p>${ENGLISH}
      <p>###</p></main><footer><a href="/privacy">Privacy</a></footer></body></html>`,
    record: { title: 'Agency awards regional grants', docNumber: null, datePublished: '2024-03-07' },
    startsWith: 'Contact: press@example.org',
    endsWith: 'publishes its decisions.',
  },
  {
    portal: 'the Federal Register: dates and numbers in a list beside the text',
    html: `<html lang="en"><head><title>Federal Register :: Notice of Availability of Regional Grants</title><link rel="canonical" href="https://www.federalregister.gov/documents/2024/03/07/2024-99001/notice"></head><body>${BANNER}<div class="main-title-bar"><h1>Notice of Availability of Regional Grants</h1><p>A Notice by the Example Administration on 03/07/2024</p></div>
      <div class="doc-meta"><dl><dt>Publication Date:</dt><dd><a href="/d">03/07/2024</a></dd><dt>Agency:</dt><dd>Example Administration</dd><dt>Dates:</dt><dd>Comments are due by 05/06/2024.</dd><dt>Document Citation:</dt><dd>89 FR 99001</dd></dl></div>
      <div id="fulltext_content_area"><h2>SUMMARY:</h2>${ENGLISH}</div></body></html>`,
    record: {
      title: 'Notice of Availability of Regional Grants',
      datePublished: '2024-03-07',
      dateWritten: null,
    },
    startsWith: 'SUMMARY:',
    endsWith: 'publishes its decisions.',
  },
  {
    portal: 'gov.uk: heading with its context, published and updated in one list',
    html: `<html lang="en"><head><title>Local industry plans - GOV.UK</title><meta name="govuk:first-published-at" content="2024-03-07T09:00:00+00:00"></head><body><header role="banner"><a href="/">GOV.UK</a></header><div class="govuk-breadcrumbs"><a href="/">Home</a><a href="/b">Business</a></div><main>
      <span class="govuk-caption-xl">Guidance</span><h1 class="gem-c-heading__text govuk-heading-xl">Local industry plans</h1><dl class="gem-c-metadata"><dt>From:</dt><dd><a href="/o">Department for Example</a></dd><dt>Published</dt><dd>7 March 2024</dd><dt>Last updated</dt><dd>3 April 2024</dd></dl>
      <div class="govspeak"><h2>Who can apply</h2>${ENGLISH}</div><div class="gem-c-related-navigation"><h2>Related content</h2><ul><li><a href="/1">Other plans</a></li></ul></div></main></body></html>`,
    record: { title: 'Local industry plans', docNumber: null, datePublished: '2024-03-07' },
    startsWith: 'Who can apply',
    endsWith: 'publishes its decisions.',
  },
  {
    portal: 'EUR-Lex: the title in paragraphs of one class, none in the head',
    html: `<html lang="en"><head><title>L_2021170EN.01000101.xml</title></head><body><div id="document1"><table><tr><td><p class="oj-hd-date">12.5.2021</p></td><td><p class="oj-hd-lg">EN</p></td><td><p class="oj-hd-ti">Official Journal of the European Union</p></td><td><p class="oj-hd-oj">L 170/1</p></td></tr></table>
      <p class="oj-doc-ti">REGULATION (EU) 2021/9695 OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL</p><p class="oj-doc-ti">of 28 April 2021</p><p class="oj-doc-ti">on regional industry, and repealing Regulation (EU) No 9990/2013</p><p class="oj-doc-ti">(Text with EEA relevance)</p>
      <p class="oj-normal">THE EUROPEAN PARLIAMENT AND THE COUNCIL OF THE EUROPEAN UNION,</p><p class="oj-normal">Having regard to the Treaty on the Functioning of the European Union,</p>${ENGLISH}</div></body></html>`,
    record: {
      title:
        'REGULATION (EU) 2021/9695 OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL of 28 April 2021 on regional industry, and repealing Regulation (EU) No 9990/2013',
      datePublished: '2021-05-12',
      genre: 'regulation',
    },
    startsWith: 'REGULATION (EU) 2021/9695',
    endsWith: 'publishes its decisions.',
  },
  {
    portal:
      'a sidebar by its name with more text than stands below the heading, a notice of the site above it',
    html: `<html lang="en"><head><title>Small Grants | US Example</title></head><body>${BANNER}<p>We have made some changes to this site, so some pages have moved.</p><section><div><h1>Small Grants</h1>${ENGLISH}</div><div class="box right-col"><h2>News</h2>${['old piers', 'storm walls', 'harbor maps'].map((word) => `<h3><a href="/${word}">Agency reports on ${word}</a></h3><p>The office reviews plans for ${word} before the end of the year, and it will publish what it finds on ${word}.</p><p>Towns may comment on ${word} until May, by letter or in a hearing, as they wish.</p>`).join('')}</div><p><a href="/c">Contact Us</a> to ask a question, provide feedback, or report a problem.</p></section></body></html>`,
    record: { title: 'Small Grants', datePublished: null },
    startsWith: 'The department supports',
    endsWith: 'publishes its decisions.',
  },
  {
    portal: 'a release with its number above, and what it is filed under below',
    html: `<html lang="en"><head><title>Carriers Fined | Example Commission</title></head><body>${BANNER}<main><h4>Press Release</h4><h1>Carriers Fined</h1><div>For Immediate Release</div><p>2024-12</p><p>Washington D.C., Jan. 9, 2024 — The commission fined three carriers for late reports.</p>${ENGLISH}<p>Updated January 10, 2024</p><h2>Topic</h2><p>Freight</p><h2>Component</h2><p>Carriers Division</p></main></body></html>`,
    record: { title: 'Carriers Fined', datePublished: '2024-01-09' },
    startsWith: 'Washington D.C.',
    endsWith: 'publishes its decisions.',
  },
];

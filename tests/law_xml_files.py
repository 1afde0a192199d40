"""Small laws in the XML formats of five publishers."""

from __future__ import annotations

AKOMA = """<?xml version="1.0" encoding="UTF-8"?>
<an:akomaNtoso xmlns:an="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
 <an:act name="act"><an:meta><an:identification source="#x"/><an:proprietary>desk copy
 </an:proprietary></an:meta>
 <an:preface><an:p><an:docTitle>Trafficking Act</an:docTitle> of <an:docDate>2020</an:docDate>
 </an:p></an:preface>
 <an:body>
  <an:chapter eId="chp_1"><an:num>CHAPTER I</an:num><an:heading>General</an:heading>
   <an:section eId="sec_1"><an:num>1.</an:num><an:heading>Purpose</an:heading>
    <an:subsection eId="sec_1__subsec_1"><an:num>(1)</an:num><an:intro><an:p>This Act
      protects</an:p></an:intro>
     <an:paragraph eId="sec_1__subsec_1__para_a"><an:num>(a)</an:num><an:content><an:p>victims
      <an:authorialNote marker="*"><an:p>As defined in section 2.</an:p></an:authorialNote>; and
      </an:p></an:content></an:paragraph>
     <an:paragraph eId="sec_1__subsec_1__para_b"><an:num>(b)</an:num><an:content><an:p>their
      <an:ref href="#x">families</an:ref>,</an:p></an:content></an:paragraph>
     <an:wrapUp><an:p>wherever they are.</an:p></an:wrapUp>
    </an:subsection>
   </an:section>
   <an:section eId="sec_2" status="repealed"><an:num>2.</an:num><an:heading>Old</an:heading>
    <an:content><an:p>(repealed)</an:p></an:content></an:section>
   <an:section eId="sec_2A"><an:num>2A.</an:num><an:heading>Amendment</an:heading>
    <an:content><an:p>In the Code insert <an:mod><an:quotedStructure><an:section>
     <an:num>“5.</an:num><an:content><an:p>New crime.”</an:p></an:content></an:section>
     </an:quotedStructure></an:mod>
    </an:p></an:content></an:section>
  </an:chapter>
 </an:body>
 <an:attachments><an:attachment><an:doc name="schedule"><an:mainBody>
  <an:paragraph><an:num>1.</an:num><an:content><an:p>Form of notice.</an:p></an:content>
  </an:paragraph></an:mainBody></an:doc></an:attachment></an:attachments>
 </an:act>
</an:akomaNtoso>
"""

CLML = """<?xml version="1.0" encoding="UTF-8"?>
<Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation"
 xmlns:ukm="http://www.legislation.gov.uk/namespaces/metadata"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
<ukm:Metadata><dc:title>Safe Harbour Act 2021</dc:title></ukm:Metadata>
<Primary><PrimaryPrelims><Title>Safe Harbour Act 2021</Title><Number>2021 c. 9</Number>
<LongTitle>An Act about victims.</LongTitle></PrimaryPrelims>
<Contents><ContentsItem><ContentsTitle>Support</ContentsTitle></ContentsItem></Contents>
<Body><Part id="part-1"><Number>Part 1</Number><Title>Support</Title>
 <P1group><Title>Duty to support</Title><P1 id="section-1"><Pnumber>1</Pnumber><P1para>
  <P2 id="section-1-1"><Pnumber>1</Pnumber><P2para><Text>The Minister must give—</Text>
   <P3 id="section-1-1-a"><Pnumber>a</Pnumber><P3para><Text>shelter<CommentaryRef Ref="c1"/>,
    and</Text></P3para></P3>
   <P3 id="section-1-1-b"><Pnumber>b</Pnumber><P3para><Text><Addition>advice</Addition>.</Text>
   </P3para></P3></P2para></P2>
  <P2 id="section-1-2"><Pnumber>2</Pnumber><P2para><Text>In the 2002 Act insert—</Text>
   <BlockAmendment><P1group><Title>New duty</Title><P1><Pnumber>7A</Pnumber><P1para>
    <Text>A new duty.</Text></P1para></P1></P1group></BlockAmendment></P2para></P2></P1para></P1>
 </P1group></Part></Body>
<Schedules><Schedule id="schedule-1"><Number>Schedule 1</Number><TitleBlock><Title>Forms</Title>
 </TitleBlock><ScheduleBody><P1 id="schedule-1-paragraph-1"><Pnumber>1</Pnumber><P1para>
 <Text>The form.</Text></P1para></P1></ScheduleBody></Schedule></Schedules>
</Primary>
<Commentaries><Commentary id="c1"><Para><Text>Words inserted later.</Text></Para></Commentary>
</Commentaries></Legislation>
"""

USLM = """<?xml version="1.0" encoding="UTF-8"?>
<lawDoc xmlns="http://xml.house.gov/schemas/uslm/1.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
<meta><dc:title>Title 18—Crimes</dc:title></meta>
<main><title identifier="/us/usc/t18"><num value="18">Title 18—</num><heading>CRIMES</heading>
 <chapter identifier="/us/usc/t18/ch77"><num value="77">CHAPTER 77—</num><heading>PEONAGE</heading>
 <toc><tocItem>1581. Peonage</tocItem></toc>
 <section identifier="/us/usc/t18/s1581"><num value="1581">§ 1581.</num><heading> Peonage</heading>
  <subsection identifier="/us/usc/t18/s1581/a"><num value="a">(a)</num><chapeau>Whoever—</chapeau>
   <paragraph identifier="/us/usc/t18/s1581/a/1"><num value="1">(1)</num><content> holds any person;
    or</content></paragraph>
   <paragraph identifier="/us/usc/t18/s1581/a/2"><num value="2">(2)</num><content> arrests any
    <term>person</term>,</content></paragraph>
   <continuation>shall be fined.</continuation></subsection>
  <sourceCredit>(June 25, 1948.)</sourceCredit>
  <notes><note><heading>Amendments</heading><p>Many.</p></note></notes></section>
 </chapter></title></main></lawDoc>
"""

FORMEX = """<?xml version="1.0" encoding="UTF-8"?>
<ACT><BIB.INSTANCE><DATE ISO="20110405">20110405</DATE></BIB.INSTANCE>
<TITLE><TI><P>DIRECTIVE 2011/36/EU</P></TI></TITLE>
<PREAMBLE><PREAMBLE.INIT>THE EUROPEAN PARLIAMENT,</PREAMBLE.INIT>
<GR.CONSID><CONSID><NP><NO.P>(1)</NO.P><TXT>Trafficking is a serious crime.</TXT></NP></CONSID>
</GR.CONSID></PREAMBLE>
<ENACTING.TERMS>
<ARTICLE IDENTIFIER="001"><TI.ART>Article 1</TI.ART><STI.ART><P>Subject matter</P></STI.ART>
 <ALINEA>This Directive sets minimum rules<NOTE><P>OJ C 1.</P></NOTE>.</ALINEA></ARTICLE>
<ARTICLE IDENTIFIER="002"><TI.ART>Article 2</TI.ART><STI.ART><P>Offences</P></STI.ART>
 <PARAG IDENTIFIER="002.001"><NO.PARAG>1.</NO.PARAG><ALINEA>Member States shall punish
  <QUOT.START CODE="2018"/>recruitment<QUOT.END CODE="2019"/>:</ALINEA>
  <LIST TYPE="alpha"><ITEM><NP><NO.P>(a)</NO.P><TXT>by force;</TXT></NP></ITEM>
  <ITEM><NP><NO.P>(b)</NO.P><TXT>by fraud.</TXT></NP></ITEM></LIST></PARAG>
 <PARAG IDENTIFIER="002.002"><NO.PARAG>2.</NO.PARAG><ALINEA>Consent is <HT TYPE="ITALIC">irrelevant
  </HT>.</ALINEA></PARAG></ARTICLE>
</ENACTING.TERMS></ACT>
"""

CANADA = """<?xml version="1.0" encoding="utf-8"?>
<Statute xmlns:lims="http://justice.gc.ca/lims" xml:lang="en"><Identification>
<BillNumber>C-9</BillNumber><LongTitle>An Act about workers</LongTitle>
<ShortTitle>Workers Act</ShortTitle></Identification>
<Body><Heading level="1" lims:id="10"><TitleText>Interpretation</TitleText></Heading>
<Section lims:id="11"><MarginalNote>Definitions</MarginalNote><Label>1</Label>
 <Subsection lims:id="12"><Label>(1)</Label><Text>In this Act,</Text>
 <Definition lims:id="13"><Text><DefinedTermEn>worker</DefinedTermEn> means any person who
  works;</Text></Definition></Subsection></Section>
<Heading level="1"><Label>PART 1</Label><TitleText>Offences</TitleText></Heading>
<Heading level="2"><TitleText>Retention of documents</TitleText></Heading>
<Section lims:id="21"><MarginalNote>Offence</MarginalNote><Label>2</Label><Text>No person shall
 <XRefInternal>keep</XRefInternal></Text><Paragraph lims:id="22"><Label>(a)</Label><Text>a passport;
 or</Text></Paragraph><Paragraph lims:id="23"><Label>(b)</Label><Text>a permit.</Text></Paragraph>
 <HistoricalNote><HistoricalNoteSubItem>2001, c. 27</HistoricalNoteSubItem></HistoricalNote>
</Section>
<Section lims:id="24"><Label>3</Label><Text><Repealed>[Repealed, 2015, c. 3, s. 5]</Repealed></Text>
</Section></Body></Statute>
"""

SAMPLES = {
    "akoma-ntoso": AKOMA, "clml": CLML, "uslm": USLM, "formex": FORMEX, "justice-laws": CANADA,
}  # fmt: skip
"""The name of a format -> a small law in it."""

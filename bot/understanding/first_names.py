"""First names that are common in schools and clinics; written by hand, none of them a word."""

from __future__ import annotations

FIRST_NAMES = frozenset(
    """
    aaliyah aaron abigail adam addison adrian adriana aidan aiden alan alana albert alejandra
    alejandro alex alexa alexander alexandra alexis alice alicia alina allison alyssa amanda
    amara amari amelia amir amy ana anderson andrea andres andrew andrés angela angelica
    angelina anna annabelle anne anthony antonia antonio ariana ariel armando arthur asher
    ashley athena aubrey audrey aurora austin ava avery axel ayden ayla barbara beatriz belén
    benjamin bennett bernard betty beverly bianca braden brandon brantley brayden brenda brendan
    brian brianna brittany brody brooke brooklyn bryan bryce bryson caden caleb camden cameron
    camila camilla carla carlos carmen carol carolina caroline carolyn carter catalina catherine
    cecilia cesar charles charlie charlotte chase chelsea chloe chris christian christina
    christine christopher claire clara claudia cole colin colton connor consuelo cooper cora
    corey cristina cristóbal crystal cynthia césar daisy damian damián daniel daniela danielle
    david deborah declan delilah denise dennis derek diana diego dominic donald donna dorothy
    douglas dylan easton eduardo edward edwin eleanor elena eliana elias elijah elisa eliza
    elizabeth ella ellie eloise elsa elías emanuel emerson emilia emiliano emilio emily emma
    emmanuel emmett enrique enzo eric erica erika ernesto esmeralda esteban estela esther ethan
    eugene eva evan evelyn everett everly ezekiel ezra fabian fabián fatima felipe felix fermín
    fernanda fernando finley finn fiona frances francisco fátima gabriel gabriela gabriella gael
    gavin genesis george gerald gianna gianni giovanni gloria gonzalo graciela grayson gregory
    greyson guadalupe gustavo hailey hannah harold harper harrison harvey hazel heather hector
    helen henry holly hudson hugo héctor ian ignacio imani inés iris isaac isabel isabela
    isabella isaiah isla ismael ivan iván jace jack jackson jacob jade jaden jaime jake jalen
    james jamie jane janet jasmine jason javier jax jaxon jaxson jayce jayden jayla jaylen
    jazmín jeffrey jennifer jeremiah jeremy jerry jesse jessica jesus jesús joan joaquin joaquín
    joel john johnny jonah jonathan jordan jorge jose joseph josephine joshua josiah josue josé
    joyce juan juana judith judy julia julian juliana julie julieta juliette julián justin kai
    kaitlyn karen karina kate katherine kathleen kayden kayla kaylee keisha keith kelly kelvin
    kennedy kenneth kevin khalil kiara kimberly kingston kinsley kyle kylie kyra lamar landon
    larry latoya laura lauren layla leah leilani lena leo leon leonardo leonel leslie leticia
    levi liam liliana lillian lily lincoln linda lisa logan lorenzo louis lourdes luca lucas
    lucia luciana lucy lucía luis luke luna luz lydia mackenzie madeline madelyn madison maggie
    malachi malik manuel marcus maria mariah mariana marisol martha martin martín marvin mary
    maría mason mateo matias matthew matías maverick maximus maya megan melanie melissa mia
    micah michael michelle miguel mikayla mila miles miranda mohammed molly monica muhammad mya
    mónica nadia naomi natalia natalie nathan nathaniel nevaeh nia nicholas nicolas nicole
    nicolás nina noah noel noelle nolan nora octavio oliver olivia omar oscar owen paisley
    pamela paola parker patricia patrick paul paula pedro penelope peter peyton philip phoebe
    pilar piper preston quentin quinn rachel rafael ralph ramiro ramon ramón raul raymond raúl
    rebecca reese refugio renata ricardo richard robert roberto rocío rodrigo roger roman ronald
    rosa rosalia rowan ruben ruby rubén russell ruth ryan ryder ryker sadie salvador samantha
    samuel sandra santiago santino sara sarah sasha savannah sawyer scarlett sean sebastian
    selena serena sergio seth sharon shawn sheila shirley silas simon skylar sofia sofía sophia
    sophie stanley stella stephanie stephen steven susan sydney tamara tanisha tatiana taylor
    teresa terrance tessa theo theodore theresa thiago thomas tiffany timothy todd tomas tomás
    trevor trinity tristan tyler tyrone tyson valentina valeria vanessa vera veronica vicente
    victor victoria vincent violet virginia vivian vivienne víctor walter wayne wesley william
    willow wyatt xander xavier ximena xiomara yahir yaretzi yesenia yolanda yusuf zachary zaiden
    zara zayden zion zoe zoey ángel óscar
    """.split()
)
"""In lower case. Names that are words as well (Will, Grace, May, Hope, Summer) are left out."""

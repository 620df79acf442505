// The list of kinds and the dispatcher. A new kind needs one line here; datagen.py reads the names from this list.
#pragma once
#include "shape_kinds_k.h"

// How a kind stands: with no front, turned to one side now and then, or mostly seen from the side.
enum Facing { F_NONE, F_TURNED, F_SIDE };

// KIND(constant, name, function, weight, facing): first the kinds to train on, then those kept for evaluation only.
#define TRAINING_KINDS(KIND)                                \
    KIND(CHAIR, chair, k_chairs, 1.6f, F_TURNED)            \
    KIND(TABLE, table, k_tables, 1.4f, F_NONE)              \
    KIND(SOFA, sofa, k_sofa, 1, F_TURNED)                   \
    KIND(CABINET, cabinet, k_cabinet, 1, F_TURNED)          \
    KIND(LAMP, lamp, k_lamp, .8f, F_NONE)                   \
    KIND(VASE, vase, k_vase, 1, F_NONE)                     \
    KIND(MUG, mug, k_mugs, 1.6f, F_NONE)                    \
    KIND(FIGURE, figure, k_figure, 1.6f, F_TURNED)          \
    KIND(ROBOT, robot, k_robot, 1, F_TURNED)                \
    KIND(QUADRUPED, animal, k_quadruped, 1.2f, F_SIDE)      \
    KIND(BIRD, bird, k_bird, 1, F_TURNED)                   \
    KIND(FISH, fish, k_fish, .8f, F_SIDE)                   \
    KIND(CAR, car, k_car, 1.3f, F_SIDE)                     \
    KIND(BOAT, boat, k_boat, 1, F_SIDE)                     \
    KIND(ROCKET, rocket, k_rocket, .8f, F_NONE)             \
    KIND(HOUSE, house, k_house, 1.2f, F_NONE)               \
    KIND(PLANT, plant, k_plant, 1, F_NONE)                  \
    KIND(TOOL, tool, k_tool, .8f, F_NONE)                   \
    KIND(STACK, stack, k_stack, .8f, F_NONE)                \
    KIND(SYMATT, symmetric, k_symparts, 3, F_NONE)          \
    KIND(CHAOS, chaos, k_chaos, 2.2f, F_NONE)               \
    KIND(SINGLE, single, k_single, 1.3f, F_NONE)            \
    KIND(ARCH, arch, k_arch, .8f, F_NONE)                   \
    KIND(TROPHY, trophy, k_trophy, .8f, F_NONE)             \
    KIND(SIGN, sign, k_signs, 1, F_NONE)                    \
    KIND(VOXEL, voxel, k_voxel, .8f, F_NONE)                \
    KIND(TRAIN, train, k_train, 1, F_SIDE)                  \
    KIND(PLANE, aeroplane, k_plane, 1.2f, F_SIDE)           \
    KIND(TEAPOT, teapot, k_teapot, .8f, F_NONE)             \
    KIND(GUITAR, guitar, k_guitar, .6f, F_NONE)             \
    KIND(WINDMILL, windmill, k_windmill, .6f, F_NONE)       \
    KIND(CHESS, chess, k_chess, .7f, F_NONE)                \
    KIND(TEDDY, teddy, k_teddy, 1, F_TURNED)                \
    KIND(TURTLE, turtle, k_turtle, .8f, F_TURNED)           \
    KIND(FOOD, food, k_food, .8f, F_NONE)                   \
    KIND(BIKE, bike, k_bike, 1, F_SIDE)                     \
    KIND(TRACTOR, tractor, k_tractor, 1, F_SIDE)            \
    KIND(SUBMARINE, submarine, k_submarine, .7f, F_SIDE)    \
    KIND(SAUCER, saucer, k_saucer, .9f, F_NONE)             \
    KIND(JET, jet, k_jet, 1.2f, F_SIDE)                     \
    KIND(CART, cart, k_cart, 1, F_SIDE)                     \
    KIND(CANNON, cannon, k_cannon, .7f, F_SIDE)             \
    KIND(BALLOON, balloon, k_balloon, .8f, F_TURNED)        \
    KIND(GEAR, gear, k_gear, 1.2f, F_NONE)                  \
    KIND(MECHANISM, mechanism, k_mechanism, 1.6f, F_NONE)   \
    KIND(DRILL, drill, k_drill, .9f, F_SIDE)                \
    KIND(PIANO, piano, k_piano, .7f, F_TURNED)              \
    KIND(VIOLIN, violin, k_violin, .7f, F_NONE)             \
    KIND(DRUM, drum, k_drum, .8f, F_NONE)                   \
    KIND(HORN, horn, k_horn, .8f, F_NONE)                   \
    KIND(CLOCK, clock, k_clock, 1, F_NONE)                  \
    KIND(TELEPHONE, telephone, k_telephone, .8f, F_NONE)    \
    KIND(SCREEN, screen, k_screen, 1, F_TURNED)             \
    KIND(APPLIANCE, appliance, k_appliance, 1, F_TURNED)    \
    KIND(HAT, hat, k_hat, 1, F_TURNED)                      \
    KIND(SHOE, shoe, k_shoe, 1, F_SIDE)                     \
    KIND(GLASSES, glasses, k_glasses, .6f, F_TURNED)        \
    KIND(BAG, bag, k_bag, 1, F_TURNED)                      \
    KIND(GLOBE, globe, k_globe, .7f, F_NONE)                \
    KIND(RING, ring, k_ring, .8f, F_NONE)                   \
    KIND(LANTERN, lantern, k_lantern, .8f, F_NONE)          \
    KIND(BATH, bath, k_bath, .7f, F_TURNED)                 \
    KIND(PAN, pan, k_pan, 1, F_NONE)                        \
    KIND(BOTTLE, bottle, k_bottle, 1, F_NONE)               \
    KIND(BOOK, book, k_book, .9f, F_NONE)                   \
    KIND(KEY, key, k_key, .8f, F_NONE)                      \
    KIND(WEAPON, weapon, k_weapon, 1, F_NONE)               \
    KIND(SCISSORS, scissors, k_scissors, .8f, F_NONE)       \
    KIND(CRATE, crate, k_crate, 1, F_NONE)                  \
    KIND(LETTER, letter, k_letter, 1.5f, F_NONE)            \
    KIND(SYMBOL, symbol, k_symbol, 1.3f, F_NONE)            \
    KIND(DESSERT, dessert, k_dessert, 1.2f, F_NONE)         \
    KIND(FRUIT, fruit, k_fruit, 1.2f, F_NONE)               \
    KIND(SEA, sea, k_sea, 1.2f, F_TURNED)                   \
    KIND(INSECT, insect, k_insect, 1, F_TURNED)             \
    KIND(DINOSAUR, dinosaur, k_dinosaur, 1.2f, F_SIDE)      \
    KIND(ELEPHANT, elephant, k_elephant, .9f, F_SIDE)       \
    KIND(GIRAFFE, giraffe, k_giraffe, 1.2f, F_SIDE)         \
    KIND(RABBIT, rabbit, k_rabbit, 1, F_TURNED)             \
    KIND(SITTING, sitting, k_sitting, 1.2f, F_TURNED)       \
    KIND(PENGUIN, penguin, k_penguin, 1, F_TURNED)          \
    KIND(BUST, bust, k_bust, 1.2f, F_TURNED)                \
    KIND(HAND, hand, k_hand, .8f, F_TURNED)                 \
    KIND(MONSTER, monster, k_monster, 1.2f, F_TURNED)       \
    KIND(CHURCH, church, k_church, .9f, F_TURNED)           \
    KIND(SKYSCRAPER, skyscraper, k_skyscraper, .9f, F_NONE) \
    KIND(LIGHTHOUSE, lighthouse, k_lighthouse, .7f, F_NONE) \
    KIND(BRIDGE, bridge, k_bridge, .8f, F_NONE)             \
    KIND(WELL, well, k_well, .8f, F_NONE)                   \
    KIND(FENCE, fence, k_fence, .8f, F_NONE)                \
    KIND(TENT, tent, k_tent, 1, F_TURNED)                   \
    KIND(BENCH, bench, k_bench, 1, F_TURNED)                \
    KIND(MAILBOX, mailbox, k_mailbox, .8f, F_TURNED)        \
    KIND(GREENERY, greenery, k_greenery, 1.2f, F_NONE)
#define UNSEEN_KINDS(KIND)                                    \
    KIND(HELICOPTER, helicopter, k_helicopter, 1, F_TURNED)   \
    KIND(WATERINGCAN, watering_can, k_wateringcan, 1, F_NONE) \
    KIND(SNAIL, snail, k_snail, 1, F_TURNED)                  \
    KIND(CAMERA, camera, k_camera, 1, F_TURNED)

enum Kind {
#define KIND(constant, name, function, weight, facing) K_##constant,
    TRAINING_KINDS(KIND) K_SEEN,
    K_BEFORE_UNSEEN = K_SEEN - 1,
    UNSEEN_KINDS(KIND) K_COUNT
#undef KIND
};

HD float kind_weight(int k) {
    switch (k) {
#define KIND(constant, name, function, weight, facing) \
    case K_##constant: return weight;
        TRAINING_KINDS(KIND)
#undef KIND
        default: return 1.f;
    }
}
HD Facing kind_facing(int k) {
    switch (k) {
#define KIND(constant, name, function, weight, facing) \
    case K_##constant: return facing;
        TRAINING_KINDS(KIND)
        UNSEEN_KINDS(KIND)
#undef KIND
        default: return F_NONE;
    }
}
HDN void build_kind(Builder& b, int k) {
    switch (k) {
#define KIND(constant, name, function, weight, facing) \
    case K_##constant: return function(b);
        TRAINING_KINDS(KIND)
        UNSEEN_KINDS(KIND)
#undef KIND
    }
}
